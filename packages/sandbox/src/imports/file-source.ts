import type { FileHandle } from 'node:fs/promises';
import { open, readdir } from 'node:fs/promises';
import { basename, join, parse, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { openZip, type RandomAccess } from 'hexoskin-formats';

/** Files by name, with `/` between folders: a folder, or an archive. */
export interface FileSource {
  /** Its own name, without an ending. */
  readonly name: string;
  readonly names: readonly string[];
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
}

const READ_AT_ONCE = 1 << 16;

/** The files of a folder and of those in it. */
export async function folderSource(path: string): Promise<FileSource> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return { name: basename(resolve(path)), names, read: (name) => fileBytes(join(path, name)) };
}

/** The files of an archive. */
export async function zipSource(path: string, handle: FileHandle): Promise<FileSource> {
  const { size } = await handle.stat();
  const archive = await openZip(accessOf(handle, size), {
    inflate: (compressed) => pipeline(compressed, createInflateRaw({ chunkSize: READ_AT_ONCE }), () => {}),
    crc32,
  });
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  return {
    name: parse(path).name,
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`There is no ${name} in the archive.`);
      return archive.read(entry);
    },
  };
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(path);
  try {
    yield* bytesFrom(handle);
  } finally {
    await handle.close();
  }
}

/** A file from its beginning. Whoever has opened it closes it. */
export async function* bytesFrom(handle: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(READ_AT_ONCE), 0, READ_AT_ONCE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function accessOf(handle: FileHandle, size: number): RandomAccess {
  return {
    size,
    read: async (offset, length) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
