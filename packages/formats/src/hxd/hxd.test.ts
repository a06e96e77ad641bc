import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events, pairsOf } from '../../test/support/events.js';
import { collect, collectUntilFailure, failure, join, slices } from '../../test/support/streams.js';
import { readHxd, writeHxd } from './hxd.js';

const sample = Buffer.from(
  '5500000000000000 0001000000000000 9a00000000000000 4500000000000000 ea00000000000000 5000000000000000'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);

describe('readHxd', () => {
  it('reads pairs of a tick since the start and a value', async () => {
    expect(await collect(readHxd(sample))).toEqual([events([85, 256], [154, 69], [234, 80])]);
  });

  it('adds the start of the record', async () => {
    const [piece] = await collect(readHxd(sample, 359_840_226_870));
    expect(piece?.ticks[0]).toBe(359_840_226_955);
  });

  it('reads an empty file as a channel without events', async () => {
    expect(await collect(readHxd(new Uint8Array(0)))).toEqual([]);
  });

  it('hands out the whole pairs of a file that is cut short, then says where it ends', async () => {
    const { seen, error } = await collectUntilFailure(readHxd(sample.subarray(0, 40)));
    expect(seen).toEqual([events([85, 256], [154, 69])]);
    expect(error).toMatchObject({ format: 'HXD', offset: 40, field: 'pair' });
  });

  it('hands out the pairs before one that cannot be read', async () => {
    const damaged = Buffer.from(sample);
    damaged[22] = 0xff;
    const { seen, error } = await collectUntilFailure(readHxd(damaged));
    expect(seen).toEqual([events([85, 256])]);
    expect(error).toMatchObject({ offset: 16, field: 'tick' });
  });

  it('refuses numbers that would lose bits', async () => {
    const tick = Buffer.from(sample);
    tick[22] = 0xff;
    expect(await failure(() => collect(readHxd(tick)))).toMatchObject({ offset: 16, field: 'tick' });
    const value = Buffer.from(sample);
    value[31] = 0x40;
    expect(await failure(() => collect(readHxd(value)))).toMatchObject({ offset: 24, field: 'value' });
  });
});

describe('writeHxd', () => {
  it('writes what readHxd reads, however the bytes are cut', async () => {
    const pair = fc.tuple(fc.maxSafeNat(), fc.maxSafeInteger());
    await fc.assert(
      fc.asyncProperty(fc.array(pair), fc.integer({ min: 1, max: 50 }), async (pairs, cut) => {
        const bytes = await join(writeHxd(events(...pairs)));
        expect(bytes).toHaveLength(pairs.length * 16);
        const pieces = await collect(readHxd(slices(bytes, cut)));
        expect(pairsOf(pieces)).toEqual(pairs);
      }),
    );
  });

  it('writes the 64 bits of negative values', async () => {
    const bytes = await join(writeHxd(events([0, -1], [1, -(2 ** 40)])));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getBigInt64(8, true), view.getBigInt64(24, true)]).toEqual([-1n, -(2n ** 40n)]);
  });

  it('keeps undefined states', async () => {
    const states = events([0, Number.NaN], [256, 6], [70_368, Number.NaN]);
    expect(await collect(readHxd(writeHxd(states)))).toEqual([states]);
  });

  it('refuses ticks before the start and fractions, and says at which byte', async () => {
    const wrong = [events([10, 1], [11, 2]), events([9, 3])];
    expect(await failure(() => join(writeHxd(wrong, 10)))).toMatchObject({ offset: 32, field: 'tick' });
    expect(await failure(() => join(writeHxd(events([0, 0.5]))))).toMatchObject({ offset: 8, field: 'value' });
  });
});
