import { type FileHandle, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSource } from './file-source.js';

let folder: string;
let file: FileHandle;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexoskin-source-'));
});
afterEach(async () => {
  await file.close();
  await rm(folder, { recursive: true });
});

async function opened(bytes: Uint8Array): Promise<FileHandle> {
  await writeFile(join(folder, 'file'), bytes);
  file = await open(join(folder, 'file'));
  return file;
}

/** The same file on a file system that gives so many bytes at a time. */
function slowly(given: FileHandle, most: number): FileHandle {
  const read = (buffer: Uint8Array, at: number, length: number, position: number) =>
    given.read(buffer, at, Math.min(length, most), position);
  return Object.assign(Object.create(given) as FileHandle, { read });
}

const PATTERN = Uint8Array.from({ length: 251 }, (_, index) => index);
const counted = (length: number): Uint8Array => Buffer.alloc(length, PATTERN);
const LARGE = 5_000_000;

describe('a file to be read from anywhere', () => {
  it.each([0, 1, 100_000, LARGE])('gives the bytes that are asked for, of %i', async (length) => {
    const bytes = counted(length);
    const { size, read } = await fileSource(await opened(bytes));
    expect(size).toBe(length);
    expect(Buffer.compare(await read(0, length), bytes)).toBe(0);
    for (const [offset, count] of [
      [0, 10],
      [length - 3, 100],
      [length + 5, 1],
    ] as const) {
      const from = Math.max(0, offset);
      expect([...(await read(from, count))]).toEqual([...bytes.subarray(from, from + count)]);
    }
  });

  it.each([100_000, LARGE])('gives all of %i bytes also where the system gives fewer at a time', async (length) => {
    const bytes = counted(length);
    const { read } = await fileSource(slowly(await opened(bytes), 70_000));
    expect(Buffer.compare(await read(0, length), bytes)).toBe(0);
  });

  it('ends where a file ends that was cut meanwhile', async () => {
    const { read } = await fileSource(await opened(counted(LARGE)));
    await truncate(join(folder, 'file'), 10);
    expect([...(await read(4, 100))]).toEqual([4, 5, 6, 7, 8, 9]);
  });
});
