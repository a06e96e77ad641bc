import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, failure, join, textOf, utf8 } from '../../test/support/streams.js';
import { randomAccess } from '../bytes/random-access.js';
import { openZip } from './open.js';
import { readZipStream } from './stream.js';
import { writeZip, zipSize } from './write.js';

const lastModified = new Date('2014-07-17T19:38:06Z');

describe('writeZip', () => {
  it('writes what both readers read, in as many bytes as were told before', async () => {
    const content = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 5 }), async (contents) => {
        const files = contents.map((pieces, i) => ({ name: `record_1/Käse ${i}.wav`, content: pieces, lastModified }));
        const expected = files.map(({ name, content: pieces }) => [name, textOf(Buffer.concat(pieces))]);
        const archive = await join(writeZip(files, { crc32: nodeCrc32 }));
        const { entries, read } = await openZip(randomAccess(archive));
        expect(await Promise.all(entries.map(async (entry) => [entry.name, textOf(await join(read(entry)))]))).toEqual(
          expected,
        );
        const streamed: unknown[] = [];
        for await (const { name, content: bytes } of readZipStream(archive)) {
          streamed.push([name, textOf(await join(bytes))]);
        }
        expect(streamed).toEqual(expected);
        const sizes = files.map(({ name, content: pieces }) => ({ name, size: Buffer.concat(pieces).length }));
        expect(zipSize(sizes)).toBe(archive.length);
      }),
      { numRuns: 50 },
    );
  });

  it('tells the time in UTC, or the nearest one that the format can tell', async () => {
    const dosTime = async (date: string) => {
      const bytes = await join(writeZip([{ name: 'a', content: [], lastModified: new Date(date) }]));
      return Buffer.from(bytes).readUInt32LE(10);
    };
    expect(await dosTime('2014-07-17T19:38:06.9Z')).toBe(
      (34 << 25) | (7 << 21) | (17 << 16) | (19 << 11) | (38 << 5) | 3,
    );
    expect(await dosTime('1970-01-01T00:00:00Z')).toBe((1 << 21) | (1 << 16));
    expect(await dosTime('2300-01-01T00:00:00Z')).toBe(Buffer.from([0, 0, 0x21, 0xfe]).readUInt32LE());
  });

  it('writes sizes and places beyond 32 bits, which are read again', async () => {
    // The same piece over and over, of which nothing is kept.
    const piece = new Uint8Array(1 << 26);
    const large = (2 ** 32 / piece.length) * piece.length + piece.length;
    function* content(): Generator<Uint8Array> {
      for (let written = 0; written < large; written += piece.length) yield piece;
    }
    const files = [
      { name: 'small', content: [utf8('first')], lastModified },
      { name: 'large', content: content(), lastModified },
      { name: 'last', content: [utf8('after')], lastModified },
    ];
    const parts: { at: number; bytes: Uint8Array }[] = [];
    let length = 0;
    for await (const bytes of writeZip(files, { crc32: (of) => (of === piece ? 7 : nodeCrc32(of)) })) {
      if (bytes !== piece) parts.push({ at: length, bytes });
      length += bytes.length;
    }
    expect(length).toBe(
      zipSize(['first'.length, large, 'after'.length].map((size, i) => ({ name: files[i]?.name ?? '', size }))),
    );
    const source = {
      size: length,
      read: async (offset: number, count: number) => {
        const bytes = new Uint8Array(Math.min(count, length - offset));
        for (const { at, bytes: part } of parts) {
          const from = Math.max(at, offset);
          const to = Math.min(at + part.length, offset + bytes.length);
          if (from < to) bytes.set(part.subarray(from - at, to - at), from - offset);
        }
        return bytes;
      },
    };
    const { entries, read } = await openZip(source);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['small', 5],
      ['large', large],
      ['last', 5],
    ]);
    const [last] = entries.slice(-1);
    expect(textOf(await join(read(last as (typeof entries)[number])))).toBe('after');
  });

  it('ends the source of a file when the archive is not wanted any more', async () => {
    let isEnded = false;
    function* content(): Generator<Uint8Array> {
      try {
        for (;;) yield utf8('x');
      } finally {
        isEnded = true;
      }
    }
    let pieces = 0;
    for await (const _ of writeZip([{ name: 'a', content: content(), lastModified }])) if (++pieces === 3) break;
    expect(isEnded).toBe(true);
  });

  it.each(['', 'x'.repeat(65_536)])('refuses a name of no or too many bytes', async (name) => {
    const error = await failure(() => collect(writeZip([{ name, content: [], lastModified }])));
    expect(error).toMatchObject({ format: 'zip', field: 'name' });
  });
});
