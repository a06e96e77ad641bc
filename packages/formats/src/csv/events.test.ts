import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events, pairsOf } from '../../test/support/events.js';
import { collect, collectUntilFailure, failure, join, slices, textOf, utf8 } from '../../test/support/streams.js';
import { FormatError } from '../format-error.js';
import { readEventCsv } from './read-events.js';
import { writeEventCsv } from './write-events.js';

const at256 = { ticksPerSecond: 256 };
const rr = { id: 18, name: 'RR_interval', unit: 's', scale: 1 / 256 };
const position = { id: 269, name: 'device_position', unit: '', scale: 1 };

const RR_FILE = 'time [s],RR_interval [s/256](/api/datatype/18/)\n5.47265625,0\n6.43359375,246\n7.375,241\n';
const POSITION_FILE = 'time [s],device_position [NA](/api/datatype/269/)\n0.0,nan\n1.0,6.0\n274.875,nan\n';

describe('readEventCsv', () => {
  it('reads seconds as ticks since the start and raw numbers', async () => {
    const file = await readEventCsv(utf8(RR_FILE), at256);
    expect(file.column).toEqual({
      label: 'RR_interval [s/256](/api/datatype/18/)',
      name: 'RR_interval',
      unit: 's/256',
      id: 18,
    });
    expect(await collect(file.events)).toEqual([events([1401, 0], [1647, 246], [1888, 241])]);
  });

  it('adds the start of the record', async () => {
    const file = await readEventCsv(utf8(RR_FILE), { ticksPerSecond: 256, start: 359_840_226_870 });
    expect((await collect(file.events))[0]?.ticks[0]).toBe(359_840_228_271);
  });

  it('reads states, which begin and end undefined', async () => {
    const file = await readEventCsv(utf8(POSITION_FILE), at256);
    expect(await collect(file.events)).toEqual([events([0, Number.NaN], [256, 6], [70_368, Number.NaN])]);
  });

  it('reads a channel without events, a header without a URI, and lines that end as on Windows', async () => {
    const empty = await readEventCsv(utf8('time [s],PTT [s/256](/api/datatype/97/)\n'), at256);
    expect(await collect(empty.events)).toEqual([]);
    const old = await readEventCsv(utf8('time [s],inspiration [s]\r\n2.5,24367\r\n'), at256);
    expect(old.column).toMatchObject({ name: 'inspiration', unit: 's', id: null });
    expect(await collect(old.events)).toEqual([events([640, 24_367])]);
  });

  it('refuses what is no file of events', async () => {
    const problems = {
      '': 'the file is empty',
      '0.0,1400\n0.00390625,1401\n': 'the first line holds numbers',
      'time [s]\n': 'has not two columns',
      'time [s],a,b\n': 'has not two columns',
      'timestamp,/api/datatype/19/\n': 'is not the time in seconds',
      'time [s],RR': 'the file ends inside a line',
      [`${'x'.repeat(1 << 17)}\n`]: 'has no end',
    };
    for (const [text, problem] of Object.entries(problems)) {
      const error = await failure(() => readEventCsv(slices(utf8(text), 1 << 12), at256));
      expect(error).toMatchObject({ format: 'event CSV', field: 'header' });
      expect((error as Error).message).toContain(problem);
    }
  });

  it.each(['7.375,', '7.375', ',241', '7.375,241,2', '7.375,2x', '-,1', 'nan,1', ''])(
    'hands out the rows before a damaged one and says where it begins: "%s"',
    async (row) => {
      const file = await readEventCsv(utf8(RR_FILE.replace('7.375,241', row)), at256);
      const { seen, error } = await collectUntilFailure(file.events);
      expect(seen).toEqual([events([1401, 0], [1647, 246])]);
      expect(error).toMatchObject({ format: 'event CSV', offset: 76, field: 'row' });
    },
  );

  it('does not take a number that is cut short for a whole one', async () => {
    const file = await readEventCsv(utf8(RR_FILE.slice(0, -2)), at256);
    const { seen, error } = await collectUntilFailure(file.events);
    expect(seen.flatMap(({ values }) => [...values])).toEqual([0, 246]);
    expect(error).toMatchObject({ offset: 76, message: expect.stringContaining('ends inside a line') });
  });

  it('takes a last line without an end when asked', async () => {
    const file = await readEventCsv(utf8(RR_FILE.trim()), { ...at256, unterminated: true });
    expect(pairsOf(await collect(file.events))).toHaveLength(3);
  });

  it('gives either the rows or a FormatError, whichever bit is flipped', async () => {
    const bytes = utf8(POSITION_FILE);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const error = await failure(async () => collect((await readEventCsv(flipped, at256)).events));
      if (error !== 'no failure') expect(error).toBeInstanceOf(FormatError);
    }
  });
});

describe('writeEventCsv', () => {
  it('writes files as downloads have them', async () => {
    const start = 359_840_226_870;
    const beats = events([start + 1401, 0], [start + 1647, 246], [start + 1888, 241]);
    expect(textOf(await join(writeEventCsv(beats, rr, { ...at256, start })))).toBe(RR_FILE);
    const states = events([0, Number.NaN], [256, 6], [70_368, Number.NaN]);
    expect(textOf(await join(writeEventCsv(states, position, at256)))).toBe(POSITION_FILE);
    const none = writeEventCsv(
      [],
      { id: 97, name: 'PTT', unit: 's', scale: 1 / 256 },
      { ...at256, uriPrefix: '/api/v1/' },
    );
    expect(textOf(await join(none))).toBe('time [s],PTT [s/256](/api/v1/datatype/97/)\n');
  });

  it.each(['', 'a.u.', 'bit flags'])('writes NA for "%s", which is no unit of a quantity', async (unit) => {
    const written = writeEventCsv([], { id: 35, name: 'expiration', unit, scale: 1 }, at256);
    expect(textOf(await join(written))).toBe('time [s],expiration [NA](/api/datatype/35/)\n');
  });

  it('writes whole values as floats when asked', async () => {
    const written = writeEventCsv(events([256, 6]), position, { ...at256, floats: true });
    expect(textOf(await join(written))).toMatch(/\n1\.0,6\.0\n$/);
  });

  it('writes the shortest decimals that tell a time from all others', async () => {
    const ticks = fc.oneof(fc.nat({ max: 2 ** 20 }), fc.nat({ max: 2 ** 45 }), fc.integer({ min: -2000, max: 0 }));
    await fc.assert(
      fc.asyncProperty(fc.array(ticks), fc.constantFrom(256, 1000, 75), async (all, ticksPerSecond) => {
        const rows = all.map((tick): [number, number] => [tick, 1]);
        const text = textOf(await join(writeEventCsv(events(...rows), rr, { ticksPerSecond })));
        const times = text.split('\n').slice(1, -1);
        // As JavaScript writes numbers, but that whole ones have a decimal, too.
        const seconds = all.map((tick) => `${tick / ticksPerSecond},1`.replace(/^(-?\d+),/, '$1.0,'));
        expect(times).toEqual(seconds);
      }),
    );
  });

  it('writes what readEventCsv reads, at 256 and at 1000 ticks a second', async () => {
    const value = fc.oneof(fc.integer(), fc.constant(Number.NaN), fc.double({ noDefaultInfinity: false }));
    const pairs = fc.array(fc.tuple(fc.nat({ max: 2 ** 40 }), value), { maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(
        pairs,
        fc.constantFrom(256, 1000),
        fc.integer({ min: 1, max: 60 }),
        async (rows, ticksPerSecond, cut) => {
          const bytes = await join(writeEventCsv(events(...rows), rr, { ticksPerSecond, start: -5 }));
          const file = await readEventCsv(slices(bytes, cut), { ticksPerSecond, start: -5 });
          const pieces = await collect(file.events);
          expect(pairsOf(pieces)).toEqual(
            // What is written in decimals has no negative zero.
            rows.map(([tick, number]) => [tick, number === 0 ? 0 : number]),
          );
        },
      ),
    );
  });
});
