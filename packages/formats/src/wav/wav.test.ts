import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, collectUntilFailure, failure, join, slices } from '../../test/support/streams.js';
import { FormatError } from '../format-error.js';
import { readWav } from './read.js';
import { wavHeader, writeWav } from './write.js';

const ecg = { rate: 256, signed: true };
const belt = { rate: 128, signed: false };

describe('writeWav', () => {
  it('writes the header of 44 bytes that Hexoskin writes', async () => {
    const bytes = await join(writeWav(Int16Array.of(-1, 2), ecg));
    expect(hex(bytes)).toBe(
      '52494646 28000000 57415645 666d7420 10000000 01000100 00010000 00020000 02001000 64617461 04000000 ffff0200',
    );
  });

  it('states the size of the file less 4 like decoder 0.5.3', () => {
    expect(new DataView(wavHeader(ecg, 2, { decoderVersion: '0.5.3' }).buffer).getUint32(4, true)).toBe(44);
  });

  it('writes a channel without samples as a header alone', async () => {
    expect(await join(writeWav(new Int16Array(0), ecg))).toHaveLength(44);
  });

  it('writes the period where there is less than a sample a second', async () => {
    const { header } = await readWav(writeWav(new Int16Array(0), { rate: 1 / 300 }), ecg);
    expect(header.rateField).toBe(300);
  });

  it('becomes RF64 where 32 bits no longer hold the size', async () => {
    const most = Math.floor((0xffff_ffff - 44) / 2);
    expect(text(wavHeader(ecg, most).subarray(0, 4))).toBe('RIFF');
    const header = wavHeader(ecg, most + 1);
    expect(text(header.subarray(0, 4))).toBe('RF64');
    const file = await readWav([header], ecg);
    expect(file.header).toEqual({ rateField: 256, bits: 16, count: most + 1, dataOffset: 80 });
    await expect(collect(file.samples)).rejects.toThrow(/ends 2147483626 samples early/);
  });

  it('refuses another number of samples than announced, other bits and a channel without a rate', async () => {
    const pieces = [Int16Array.of(1, 2), Int16Array.of(3)];
    await expect(join(writeWav(pieces, ecg))).rejects.toThrow('number has to be told');
    await expect(join(writeWav(pieces, ecg, { count: 4 }))).rejects.toThrow('3 came where 4 were told');
    await expect(join(writeWav(pieces, ecg, { count: 2 }))).rejects.toThrow('more than 2 came');
    await expect(join(writeWav(pieces, ecg, { count: 3, bits: 32 }))).rejects.toThrow('16 bits instead of 32');
    await expect(join(writeWav(pieces, { rate: null }, { count: 3 }))).rejects.toThrow('cannot be written');
  });
});

describe('readWav', () => {
  it('returns what was written, sample for sample, however the bytes are cut', async () => {
    const arrays = fc.oneof(
      fc.int16Array({ maxLength: 300 }).map((samples) => ({ samples, bits: 16 as const, signed: true })),
      fc.uint16Array({ maxLength: 300 }).map((samples) => ({ samples, bits: 16 as const, signed: false })),
      fc.int32Array({ maxLength: 300 }).map((samples) => ({ samples, bits: 32 as const, signed: true })),
      fc.uint32Array({ maxLength: 300 }).map((samples) => ({ samples, bits: 32 as const, signed: false })),
    );
    await fc.assert(
      fc.asyncProperty(arrays, fc.integer({ min: 1, max: 100 }), async ({ samples, bits, signed }, cut) => {
        const bytes = await join(writeWav(samples, { rate: 64 }, { bits }));
        const file = await readWav(slices(bytes, cut), { signed });
        expect(file.header).toEqual({ rateField: 64, bits, count: samples.length, dataOffset: 44 });
        const pieces = await collect(file.samples);
        for (const piece of pieces) expect(piece.constructor).toBe(samples.constructor);
        expect(pieces.flatMap((piece) => [...piece])).toEqual([...samples]);
      }),
    );
  });

  it('reads counts above 32,767 of an unsigned channel as they are', async () => {
    const file = await readWav(writeWav(Uint16Array.of(13_510, 45_175), belt), belt);
    expect(await collect(file.samples)).toEqual([Uint16Array.of(13_510, 45_175)]);
  });

  it('does not trust the size of the whole file', async () => {
    const bytes = await join(writeWav(Int16Array.of(5), ecg, { decoderVersion: '0.5.3' }));
    expect(await collect((await readWav(bytes, ecg)).samples)).toEqual([Int16Array.of(5)]);
    bytes.fill(0, 4, 8);
    expect(await collect((await readWav(bytes, ecg)).samples)).toEqual([Int16Array.of(5)]);
  });

  it('passes over other chunks, padded ones too, before and after the samples', async () => {
    const plain = await join(writeWav(Int16Array.of(7, 8), ecg));
    const odd = [...chunk('LIST', [1, 2, 3]), 0];
    const bytes = Uint8Array.from([...plain.subarray(0, 12), ...odd, ...plain.subarray(12), ...odd]);
    const file = await readWav(bytes, ecg);
    expect(file.header).toMatchObject({ count: 2, dataOffset: 56 });
    expect(await collect(file.samples)).toEqual([Int16Array.of(7, 8)]);
  });

  it('reads the extended form', async () => {
    const bytes = extended(16, 1);
    const file = await readWav(bytes, ecg);
    expect(file.header).toEqual({ rateField: 256, bits: 16, count: 1, dataOffset: 68 });
    expect(await collect(file.samples)).toEqual([Int16Array.of(9)]);
    await expect(readWav(extended(12, 1), ecg)).rejects.toThrow('valid bits: 12 of 16');
    await expect(readWav(extended(16, 3), ecg)).rejects.toThrow('code 3 is not PCM');
  });

  it('reads to the end where the writer did not know the size', async () => {
    const bytes = await join(writeWav(Int16Array.of(1, 2, 3), ecg));
    bytes.fill(0xff, 40, 44);
    const file = await readWav(bytes, ecg);
    expect(file.header.count).toBeNull();
    expect(await collect(file.samples)).toEqual([Int16Array.of(1, 2, 3)]);
  });

  it('hands out what is there of a file that is cut short, then says where it ends', async () => {
    const bytes = await join(writeWav(Int16Array.of(1, 2, 3), ecg));
    for (const [length, whole] of [
      [49, 2],
      [48, 2],
      [44, 0],
    ] as const) {
      const { samples } = await readWav(bytes.subarray(0, length), ecg);
      const { seen, error } = await collectUntilFailure(samples);
      expect(seen.flatMap((piece) => [...piece])).toEqual([1, 2, 3].slice(0, whole));
      expect(error).toMatchObject({ format: 'WAV', offset: length, field: 'data' });
    }
    for (let length = 0; length < 44; length += 1) {
      expect(await failure(() => readWav(bytes.subarray(0, length), ecg)), `${length}`).toBeInstanceOf(FormatError);
    }
  });

  it('notices bytes after the samples that belong to nothing', async () => {
    const bytes = await join(writeWav(Int16Array.of(1, 2, 3, 4, 5, 6), ecg));
    bytes[40] = 4;
    const { samples } = await readWav(bytes, ecg);
    await expect(collect(samples)).rejects.toThrow('is no name of a chunk');
  });

  it.each([
    [0, 'RIFF'],
    [8, 'WAVE'],
    [12, 'chunk'],
    [20, 'encoding'],
    [22, 'channels'],
    [32, 'block align'],
    [34, 'bits per sample'],
    [36, 'chunk'],
  ])('says where the header is wrong: byte %i, %s', async (offset, field) => {
    const bytes = await join(writeWav(Int16Array.of(1), ecg));
    bytes[offset] = 0x1f;
    expect(await failure(() => readWav(bytes, ecg))).toMatchObject({ format: 'WAV', offset, field });
  });

  it('never hangs or gives anything but samples and a FormatError, whichever bit is flipped', async () => {
    const bytes = await join(
      writeWav(
        Int16Array.from({ length: 40 }, (_, index) => index),
        ecg,
      ),
    );
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      try {
        const seen = await collect((await readWav(flipped, ecg)).samples);
        expect(seen.reduce((sum, piece) => sum + piece.length, 0)).toBe(40);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  });

  it('ends the input when the samples are not wanted any more', async () => {
    let ended = false;
    async function* input(): AsyncGenerator<Uint8Array> {
      try {
        yield* writeWav(Int16Array.of(1, 2, 3), ecg);
        yield new Uint8Array(8);
      } finally {
        ended = true;
      }
    }
    for await (const _ of (await readWav(input(), ecg)).samples) break;
    expect(ended).toBe(true);
  });
});

function extended(validBits: number, encoding: number): Uint8Array {
  const format = new DataView(new ArrayBuffer(40));
  format.setUint16(0, 0xfffe, true);
  format.setUint16(2, 1, true);
  format.setUint32(4, 256, true);
  format.setUint32(8, 512, true);
  format.setUint16(12, 2, true);
  format.setUint16(14, 16, true);
  format.setUint16(16, 22, true);
  format.setUint16(18, validBits, true);
  format.setUint32(24, encoding, true);
  const chunks = [...chunk('fmt ', new Uint8Array(format.buffer)), ...chunk('data', [9, 0])];
  return Uint8Array.from([...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WAVE'), ...chunks]);
}

function chunk(id: string, bytes: ArrayLike<number>): number[] {
  return [...ascii(id), bytes.length, 0, 0, 0, ...Array.from(bytes)];
}

function ascii(id: string): number[] {
  return [...id].map((character) => character.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function hex(bytes: Uint8Array): string {
  return (Buffer.from(bytes).toString('hex').match(/.{8}/g) ?? []).join(' ');
}
