import { DownloadError } from '../../errors/transport.js';

/** What can be done about failures of the file system, by their codes. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room and call again',
  EDQUOT: "this user's share of the disk is used up: make room and call again",
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'that file system can only be read',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a part of the path is no folder',
  ENOENT: 'no folder can be made there',
  EISDIR: 'that is a folder; end it with a slash to have the file put into it',
  ENAMETOOLONG: 'the name is too long',
};

/** A failure of the file system as an error that names the file and what to do; anything else as it is. */
export function asDownloadError(error: unknown, path: string): unknown {
  const code: unknown =
    error instanceof Error && 'syscall' in error ? (error as NodeJS.ErrnoException).code : undefined;
  if (typeof code !== 'string') return error;
  return new DownloadError(`${path} could not be written: ${ADVICE[code] ?? (error as Error).message}`, path, {
    cause: error,
  });
}
