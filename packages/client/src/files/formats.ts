import { looksLikeHtml } from '../errors/server-message.js';
import { DecodeError } from '../errors/transport.js';
import { type ApiResponse, badAnswer } from '../http/response.js';

/** What the server makes files of: tables and archives of samples, and activities as watches and bicycle computers know them. */
export type FileFormat = 'csv' | 'binary' | 'edf' | 'tcx' | 'fit';

interface FormatFacts {
  /** Media type to ask for. */
  readonly accept: string;
  /** Further media types that an answer of the format may say of itself. */
  readonly alsoCalled: readonly string[];
  /** What such a file is, in a few words. */
  readonly about: string;
  /** Bytes with which every such file begins; null where there are none. */
  readonly beginning: string | null;
}

const ANY_BYTES = 'application/octet-stream';

export const FILE_FORMATS: Readonly<Record<FileFormat, FormatFacts>> = {
  csv: { accept: 'text/csv', alsoCalled: ['application/csv'], about: 'a CSV table', beginning: null },
  binary: {
    accept: ANY_BYTES,
    alsoCalled: ['application/zip', 'application/x-zip-compressed'],
    about: 'a zip archive',
    beginning: 'PK',
  },
  edf: {
    accept: 'application/x-edf',
    alsoCalled: ['application/edf', ANY_BYTES],
    about: 'an EDF file',
    beginning: '0       ',
  },
  tcx: {
    accept: 'application/vnd.garmin.tcx+xml',
    alsoCalled: ['application/xml', 'text/xml'],
    about: 'a TCX file',
    beginning: null,
  },
  fit: { accept: 'application/vnd.ant.fit', alsoCalled: [ANY_BYTES], about: 'a FIT file', beginning: null },
};

/**
 * Makes sure that an answer says of itself that it is what was asked for.
 *
 * @throws DecodeError
 */
export function checkMediaType(response: ApiResponse, format: FileFormat): void {
  const { accept, alsoCalled, about } = FILE_FORMATS[format];
  const { contentType } = response;
  // Where a server says nothing, the bytes have to tell.
  if (contentType === '' || contentType === accept || alsoCalled.includes(contentType)) return;
  throw badAnswer(response, `${contentType} where ${about} (${accept}) was asked for`);
}

/**
 * Makes sure that bytes begin as files of the format do.
 *
 * @throws DecodeError
 */
export function checkBeginning(bytes: Uint8Array, format: FileFormat, what: string): void {
  const { beginning, about } = FILE_FORMATS[format];
  const text = String.fromCharCode(...bytes.subarray(0, 64));
  if (text === '' || (beginning === null ? !looksLikeHtml(text) : text.startsWith(beginning))) return;
  throw new DecodeError(
    `${what} answered ${looksLikeHtml(text) ? 'a web page' : 'something else'} in place of ${about}`,
  );
}
