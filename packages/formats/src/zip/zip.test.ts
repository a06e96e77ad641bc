import { pipeline } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createInflateRaw, crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, collectUntilFailure, failure, join, slices, textOf, utf8 } from '../../test/support/streams.js';
import { makeZip, type ZipPart } from '../../test/support/zip.js';
import { randomAccess } from '../bytes/random-access.js';
import { FormatError } from '../format-error.js';
import { crc32 } from './crc32.js';
import type { ZipOptions } from './model.js';
import { openZip } from './open.js';
import { readZipStream } from './stream.js';

type Files = Record<string, string>;

/** Both ways to read an archive have to come to the same. */
const ways: [name: string, read: (bytes: Uint8Array, options?: ZipOptions) => Promise<Files>][] = [
  [
    'openZip',
    async (bytes, options) => {
      const archive = await openZip(randomAccess(bytes), options);
      const files: Files = {};
      for (const entry of archive.entries) files[entry.name] = textOf(await join(archive.read(entry)));
      return files;
    },
  ],
  [
    'readZipStream',
    async (bytes, options) => {
      const files: Files = {};
      for await (const entry of readZipStream(slices(bytes, 1000), options)) {
        files[entry.name] = textOf(await join(entry.content));
      }
      return files;
    },
  ],
];

const long = 'A respiration belt reads 0 at the end. '.repeat(5000);
const node: ZipOptions = {
  inflate: (compressed) => pipeline(compressed, createInflateRaw(), () => {}),
  crc32: nodeCrc32,
};

describe.each(ways)('%s', (_, read) => {
  it.each<[string, Partial<ZipPart>]>([
    ['stored', {}],
    ['deflated', { deflate: true }],
    ['with sizes behind it', { descriptor: 'signed' }],
    ['with sizes behind it that nothing marks', { descriptor: 'plain' }],
    ['with sizes of 64 bits behind it', { deflate: true, descriptor: 'long' }],
    ['with sizes of 64 bits', { deflate: true, long: true }],
  ])('reads content %s', async (_name, part) => {
    const names = ['record_1/info.json', 'record_1/ECG_I.wav', 'record_1/PTT.csv'];
    const parts = names.map((name, index) => ({ name, data: utf8(['{}', long, ''][index] as string), ...part }));
    const expected = { 'record_1/info.json': '{}', 'record_1/ECG_I.wav': long, 'record_1/PTT.csv': '' };
    expect(await read(makeZip(parts))).toEqual(expected);
    expect(await read(makeZip(parts), node)).toEqual(expected);
  });

  it('reads an empty archive, one with a comment and one with an end of 64 bits', async () => {
    const parts = [{ name: 'a', data: utf8('1') }];
    expect(await read(makeZip([]))).toEqual({});
    expect(
      await read(makeZip(parts, { comment: 'PK\x05\x06 is how an end begins, and then come 18 more bytes' })),
    ).toEqual({
      a: '1',
    });
    expect(await read(makeZip(parts, { longEnd: true }))).toEqual({ a: '1' });
  });

  it('leaves out folders and reads names of any language', async () => {
    const parts = [
      { name: 'Été ☀/', data: utf8('') },
      { name: 'Été ☀/ä.csv', data: utf8('1') },
    ];
    expect(await read(makeZip(parts))).toEqual({ 'Été ☀/ä.csv': '1' });
    const old = makeZip([{ name: 'caf!', data: utf8('1'), flags: 0 }]).map((byte) => (byte === 0x21 ? 0x82 : byte));
    expect(await read(old)).toEqual({ café: '1' });
  });

  it('reads whatever an archive can hold', async () => {
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 5000 }),
      fc.string().map((text) => utf8(text.repeat(100))),
      // An archive within the archive, whose headers are not those of this one.
      fc.constant(makeZip([{ name: 'inner', data: utf8('inner'.repeat(9)), descriptor: 'signed' }])),
    );
    const kind = fc.record({
      deflate: fc.boolean(),
      descriptor: fc.constantFrom(undefined, 'signed' as const, 'plain' as const, 'long' as const),
      long: fc.boolean(),
    });
    const files = fc.array(fc.tuple(data, kind), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const parts = all.map(([bytes, { descriptor, ...rest }], index) => ({
          ...rest,
          ...(descriptor === undefined ? {} : { descriptor }),
          name: `${index}.wav`,
          data: bytes,
        }));
        const expected = Object.fromEntries(parts.map(({ name, data: bytes }) => [name, textOf(bytes)]));
        expect(await read(makeZip(parts))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the backslashes of some Windows programs for what they mean', async () => {
    const archive = makeZip([{ name: 'record_1\\ECG_I.wav', data: utf8('x') }]);
    expect(Object.keys(await read(archive))).toEqual(['record_1/ECG_I.wav']);
  });

  it.each([
    ['../../etc/passwd', 'leads elsewhere'],
    ['record_1/../../x', 'leads elsewhere'],
    ['record_1/./x', 'leads elsewhere'],
    ['record_1//x', 'leads elsewhere'],
    ['/etc/passwd', 'is absolute'],
    ['C:/x', 'is absolute'],
    ['c:x', 'is absolute'],
    ['..\\x', 'leads elsewhere'],
    ['C:\\x', 'is absolute'],
    ['\\\\server\\x', 'is absolute'],
    ['a\0b', 'has a control character'],
    ['', 'is empty'],
  ])('refuses the name "%s"', async (name, problem) => {
    const error = await failure(() => read(makeZip([{ name, data: utf8('x') }])));
    expect(error).toMatchObject({ format: 'zip', field: 'name', message: expect.stringContaining(problem) });
  });

  it.each([[['a', 'a']], [['ECG_I.wav', 'ecg_i.WAV']], [['\u00e9', 'e\u0301']], [['a', 'a/b']], [['a/b', 'a']]])(
    'refuses names that are one file on some system: %j',
    async (names) => {
      const error = await failure(() => read(makeZip(names.map((name) => ({ name, data: utf8(name) })))));
      expect(error).toMatchObject({ format: 'zip', field: 'name', message: expect.stringContaining('occurs twice') });
    },
  );

  it.each<[string, Partial<ZipPart>, string]>([
    ['a wrong checksum', { crc32: 1 }, 'another checksum'],
    ['a wrong checksum behind it', { crc32: 1, descriptor: 'signed' }, 'another checksum'],
    ['fewer bytes than stated', { size: 4, deflate: true }, 'has 3 bytes instead of 4'],
    ['fewer bytes than stated behind it', { size: 4, deflate: true, descriptor: 'signed' }, 'has 3 bytes instead of 4'],
    ['more bytes than stated', { size: 2, deflate: true }, 'goes on after 2 bytes'],
    ['encryption', { flags: 1 }, 'is encrypted'],
    ['an unknown compression', { method: 14 }, 'compression method 14'],
    ['data that cannot be inflated', { method: 8 }, 'cannot be inflated'],
  ])('refuses content with %s', async (_name, part, problem) => {
    const error = await failure(() => read(makeZip([{ name: 'f.wav', data: utf8('abc'), ...part }])));
    expect(error).toMatchObject({ format: 'zip', field: 'f.wav', message: expect.stringContaining(problem) });
  });

  it('refuses symbolic links', async () => {
    const link = { name: 'link', data: utf8('/etc'), mode: 0o120777 };
    expect(await failure(() => read(makeZip([link])))).toMatchObject({ field: 'link' });
  });

  it('does not inflate more than allowed', async () => {
    const bomb = makeZip([
      { name: 'a', data: new Uint8Array(600_000), deflate: true },
      { name: 'b', data: new Uint8Array(600_000), deflate: true, descriptor: 'signed' },
    ]);
    expect(bomb.length).toBeLessThan(2000);
    expect(await failure(() => read(bomb, { maximumSize: 1_000_000 }))).toBeInstanceOf(FormatError);
    expect(Object.keys(await read(bomb, { maximumSize: 1_200_000 }))).toEqual(['a', 'b']);
  });

  it('fails wherever the archive is cut', async () => {
    const whole = makeZip([
      { name: 'a', data: utf8('abc'), deflate: true },
      { name: 'b', data: utf8('0123456789'), descriptor: 'signed' },
    ]);
    // A stream is not read for the sake of the last bytes, which say nothing new.
    const end = whole.length - 22;
    for (let length = 0; length < end; length += 1) {
      expect(await failure(() => read(whole.subarray(0, length))), `${length}`).toBeInstanceOf(FormatError);
    }
  });

  it('gives either the files or a FormatError, whichever bit is flipped', async () => {
    const whole = makeZip([
      { name: 'a', data: utf8('abcabcabc'), deflate: true },
      { name: 'b', data: utf8('0123456789'), descriptor: 'signed' },
    ]);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = whole.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const result = await read(flipped).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(FormatError);
      else expect(Object.values(result as Files), `bit ${bit}`).toEqual(['abcabcabc', '0123456789']);
    }
  });
});

describe('openZip', () => {
  it('knows the sizes before it reads', async () => {
    const archive = await openZip(randomAccess(makeZip([{ name: 'a', data: utf8(long), deflate: true }])));
    expect(archive.entries).toMatchObject([{ name: 'a', size: long.length, crc32: nodeCrc32(long) }]);
  });

  it('reads several files at the same time, and from a Blob', async () => {
    const parts = ['a', 'b', 'c'].map((name) => ({ name, data: utf8(name + long), deflate: true }));
    const archive = await openZip(randomAccess(new Blob([makeZip(parts) as Uint8Array<ArrayBuffer>])));
    const contents = await Promise.all(archive.entries.map((entry) => join(archive.read(entry))));
    expect(contents.map(textOf)).toEqual(['a', 'b', 'c'].map((name) => name + long));
  });

  it('refuses files that share bytes', async () => {
    const data = utf8('x'.repeat(100));
    const whole = makeZip([
      { name: 'a', data },
      { name: 'b', data, headerOffset: 0 },
    ]);
    expect(await failure(() => openZip(randomAccess(whole)))).toMatchObject({
      message: expect.stringContaining('overlaps'),
    });
  });

  it('refuses a file that is called otherwise in its own header', async () => {
    const archive = await openZip(randomAccess(makeZip([{ name: 'a', localName: 'b', data: utf8('1') }])));
    const [entry] = archive.entries;
    expect(await failure(() => join(archive.read(entry as never)))).toMatchObject({ field: 'a', offset: 0 });
  });

  it('refuses bytes between the directory and the end', async () => {
    const whole = makeZip([{ name: 'a', data: utf8('1') }]);
    const end = whole.length - 22;
    const longer = Uint8Array.from([...whole.subarray(0, end), 0, ...whole.subarray(end)]);
    expect(await failure(() => openZip(randomAccess(longer)))).toMatchObject({ field: 'end of directory' });
  });

  it('passes on what the source fails with', async () => {
    const whole = makeZip([{ name: 'a', data: utf8(long), deflate: true }]);
    const good = randomAccess(whole);
    const archive = await openZip({
      size: good.size,
      read: (offset, length) => (offset === 31 ? Promise.reject(new Error('disk')) : good.read(offset, length)),
    });
    expect(await failure(() => join(archive.read(archive.entries[0] as never)))).toEqual(new Error('disk'));
  });

  it('reads no further ahead than it has to, and not at all when the content is not wanted any more', async () => {
    const data = crypto.getRandomValues(new Uint8Array(1 << 16));
    const whole = makeZip([{ name: 'a', data: new Uint8Array(Buffer.concat(Array(64).fill(data))), deflate: true }]);
    const good = randomAccess(whole);
    let reads = 0;
    const archive = await openZip({
      size: good.size,
      read: async (offset, length) => {
        reads += 1;
        return good.read(offset, length);
      },
    });
    for await (const _ of archive.read(archive.entries[0] as never)) {
      for (let turn = 0; turn < 100; turn += 1) await setImmediate();
      break;
    }
    // The whole of its 4 MiB takes 69.
    expect(reads).toBeLessThan(20);
  });
});

describe('readZipStream', () => {
  it('passes over what is not read', async () => {
    const parts = ['a', 'b', 'c', 'd'].map((name, index) => ({
      name,
      data: utf8(name + long),
      deflate: index % 2 === 0,
      ...(index > 1 ? { descriptor: 'signed' as const } : {}),
    }));
    for (const options of [{}, node]) {
      const names: string[] = [];
      let read = '';
      for await (const { name, content } of readZipStream(slices(makeZip(parts), 500), options)) {
        names.push(name);
        if (name === 'a') for await (const _ of content) break;
        if (name === 'c') read = textOf(await join(content));
      }
      expect(names).toEqual(['a', 'b', 'c', 'd']);
      expect(read).toBe(`c${long}`);
    }
  });

  it('states a size where the archive has it before the content', async () => {
    const parts: ZipPart[] = [
      { name: 'a', data: utf8('12') },
      { name: 'b', data: utf8('123'), descriptor: 'signed' },
    ];
    const entries = await collect(readZipStream(makeZip(parts)));
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a', 2],
      ['b', null],
    ]);
  });

  it('fails at the end when the directory names other files', async () => {
    const whole = makeZip([
      { name: 'a', data: utf8('1') },
      { name: 'b', data: utf8('2') },
    ]);
    const renamed = whole.slice();
    renamed[renamed.lastIndexOf(0x62)] = 0x63;
    const { seen, error } = await collectUntilFailure(readZipStream(renamed));
    expect(seen).toHaveLength(2);
    expect(error).toMatchObject({
      format: 'zip',
      field: 'c',
      message: expect.stringContaining('not what came before'),
    });
    const hidden = makeZip([{ name: 'b', data: utf8('2') }]);
    const entry = whole.subarray(0, 32);
    expect(await failure(() => collect(readZipStream([entry, hidden])))).toBeInstanceOf(FormatError);
  });

  it('ends the input when the archive is not wanted any more', async () => {
    let ended = false;
    async function* input(): AsyncGenerator<Uint8Array> {
      try {
        yield makeZip([{ name: 'a', data: utf8(long), deflate: true }]);
        yield new Uint8Array(1);
      } finally {
        ended = true;
      }
    }
    for await (const _ of readZipStream(input())) break;
    expect(ended).toBe(true);
  });
});

describe('crc32', () => {
  it('is the one that zlib has, wherever bytes lie and however they are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), fc.nat(8), (bytes, cut, start) => {
        const placed = new Uint8Array(start + bytes.length).subarray(start);
        placed.set(bytes);
        expect(crc32(placed.subarray(cut), crc32(placed.subarray(0, cut), 0))).toBe(nodeCrc32(bytes));
      }),
    );
  });
});
