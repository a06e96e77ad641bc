import { constants, type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import type { FileRequest } from '../../files/open-stream.js';
import type { FileVersion, Sink } from '../../files/transfer.js';
import { syncFolder } from '../sync-folder.js';

/** What is noted beside a part, so that a later run can go on with it. */
interface Note {
  readonly request: string;
  readonly version: FileVersion;
}

/**
 * A download on its way: `target.part`, and in `target.part.json` of what it is a part. Nobody else must write to them
 * meanwhile.
 */
export class PartFile implements Sink {
  /** Bytes that an earlier run had left and that were of use. */
  resumedFrom: number;
  /** Whether what is here came with several answers, which may not belong together. */
  joined = false;
  length: number;
  version: FileVersion | null;
  readonly #target: string;
  readonly #request: string;
  readonly #file: FileHandle;

  private constructor(target: string, request: string, file: FileHandle, length: number, version: FileVersion | null) {
    this.#target = target;
    this.#request = request;
    this.#file = file;
    this.resumedFrom = length;
    this.length = length;
    this.version = version;
  }

  /** Opens what an earlier run has left of the same request, or begins. */
  static async open(target: string, { link, format }: FileRequest, origin: string): Promise<PartFile> {
    const request = `${format} ${origin}${link}`;
    const noted = await versionNoted(target, request);
    const file = await open(partOf(target), constants.O_RDWR | constants.O_CREAT);
    const { size, mtimeMs } = await file.stat();
    const version = format === 'binary' || mtimeMs > startOfMachine() ? noted : null;
    return new PartFile(target, request, file, version === null ? 0 : size, version);
  }

  async begin(version: FileVersion): Promise<void> {
    await this.#file.truncate(0);
    this.length = 0;
    this.resumedFrom = 0;
    this.joined = false;
    this.version = version;
    const note: Note = { request: this.#request, version };
    await writeFile(noteOf(this.#target), JSON.stringify(note));
  }

  goOn(): void {
    this.joined = true;
  }

  async append(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, written, bytes.length - written, this.length);
      written += bytesWritten;
      this.length += bytesWritten;
    }
  }

  /** The file, to be read. */
  get file(): FileHandle {
    return this.#file;
  }

  /** Puts the file into its place, and only then: whatever happens meanwhile, there is none or the whole one. */
  async finish(): Promise<void> {
    await this.#file.sync();
    await this.finishForNow();
    await syncFolder(dirname(this.#target));
  }

  /** The same for a file that is checked again before it is used: when the machine fails, it may be there and not be whole. */
  async finishForNow(): Promise<void> {
    await this.#file.close();
    await rename(partOf(this.#target), this.#target);
    await rm(noteOf(this.#target), { force: true });
  }

  /** Leaves the part for a later run where that could go on with it; otherwise leaves nothing. */
  async leave(): Promise<void> {
    if (this.length === 0 || (this.version?.validator ?? null) === null) return this.discard();
    await this.#file.close().catch(() => {});
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => {});
    await rm(partOf(this.#target), { force: true });
    await rm(noteOf(this.#target), { force: true });
  }
}

/**
 * In milliseconds since 1970. Of what was written before, some may not have reached the disk, which only formats with checksums
 * show at the end.
 */
function startOfMachine(): number {
  return Date.now() - uptime() * 1000;
}

/** Null where there is no part of what this request would bring. */
async function versionNoted(target: string, request: string): Promise<FileVersion | null> {
  try {
    const note = JSON.parse(await readFile(noteOf(target), 'utf8')) as Note;
    return note.request === request && typeof note.version.validator === 'string' ? note.version : null;
  } catch {
    return null;
  }
}

function partOf(target: string): string {
  return `${target}.part`;
}

function noteOf(target: string): string {
  return `${target}.part.json`;
}
