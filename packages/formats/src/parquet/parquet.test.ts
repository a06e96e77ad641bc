import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { collect, failure, join } from '../../test/support/streams.js';
import type { Channel } from '../channel.js';
import { FormatError } from '../format-error.js';
import { ROWS } from './column-source.js';
import { EVENTS, writeParquetEvents } from './write-events.js';
import { type ParquetContents, writeParquet } from './write-signals.js';

const ecg: Channel = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };
const second: Channel = { ...ecg, id: 4114, name: 'ECG_II' };
const belt: Channel = { id: 4129, name: 'belt', rate: 256, signed: false, unit: '', scale: 1, offset: 0 };
const interval: Channel = { id: 18, name: 'RR', rate: null, signed: true, unit: 's', scale: 1 / 256, offset: 0 };
const start = 359_840_226_870;

const contents: ParquetContents = {
  start,
  ticksPerSecond: 256,
  rate: 256,
  columns: [
    { channel: ecg, samples: Int16Array.of(1360, -1, 32_767) },
    { channel: second, samples: null },
    { channel: belt, samples: Uint16Array.of(65_535) },
  ],
};

describe('writeParquet', () => {
  it('has a row for each sample, with its tick, its time in UTC, and raw numbers', async () => {
    expect(await rowsOf(writeParquet(contents))).toEqual([
      { ticks: BigInt(start), time: new Date('2014-07-17T19:38:06.210Z'), ECG_I: 1360, ECG_II: null, belt: 65_535 },
      { ticks: BigInt(start + 1), time: new Date('2014-07-17T19:38:06.214Z'), ECG_I: -1, ECG_II: null, belt: null },
      { ticks: BigInt(start + 2), time: new Date('2014-07-17T19:38:06.218Z'), ECG_I: 32_767, ECG_II: null, belt: null },
    ]);
  });

  it('says in its metadata how numbers become physical values, and what the caller says', async () => {
    const bytes = await join(writeParquet({ ...contents, facts: { source: '/api/record/37700/' } }));
    const { key_value_metadata = [], num_rows } = parquetMetadata(bytes.buffer as ArrayBuffer);
    const facts = Object.fromEntries(key_value_metadata.map(({ key, value }) => [key, value]));
    expect(num_rows).toBe(3n);
    expect(facts).toMatchObject({ source: '/api/record/37700/', ticks_per_second: '256' });
    expect(JSON.parse(facts['channels'] ?? '')).toEqual([
      { name: 'ECG_I', id: 4113, rate: 256, unit: 'mV', scale: 0.0064, offset: -1360 },
      { name: 'ECG_II', id: 4114, rate: 256, unit: 'mV', scale: 0.0064, offset: -1360 },
      { name: 'belt', id: 4129, rate: 256, unit: '', scale: 1, offset: 0 },
    ]);
  });

  it('packs differences, and tells readers the first and the last time', async () => {
    const metadata = parquetMetadata((await join(writeParquet(contents))).buffer as ArrayBuffer);
    const [ticks, time, values] = metadata.row_groups[0]?.columns.map(({ meta_data }) => meta_data) ?? [];
    for (const column of [ticks, time, values]) expect(column?.encodings).toContain('DELTA_BINARY_PACKED');
    expect(ticks?.statistics).toMatchObject({ min_value: BigInt(start), max_value: BigInt(start + 2), null_count: 0n });
    expect(time?.statistics?.max_value).toEqual(new Date('2014-07-17T19:38:06.218Z'));
  });

  it('gives back any numbers, however long the pieces are in which they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.int16Array({ maxLength: 400 }),
        fc.uint16Array({ maxLength: 400 }),
        fc.int32Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 150 }),
        async (first, unsigned, wide, length) => {
          const wideChannel = { ...ecg, name: 'wide' };
          const rows = await rowsOf(
            writeParquet({
              ...contents,
              columns: [
                { channel: ecg, samples: piecesOf(first, length) },
                { channel: belt, samples: piecesOf(unsigned, length + 1) },
                { channel: wideChannel, samples: wide },
              ],
            }),
          );
          expect(rows).toHaveLength(Math.max(first.length, unsigned.length, wide.length));
          expect(rows.map(({ ECG_I }) => ECG_I)).toEqual(filled(first, rows.length));
          expect(rows.map(({ belt: counts }) => counts)).toEqual(filled(unsigned, rows.length));
          expect(rows.map(({ wide: counts }) => counts)).toEqual(filled(wide, rows.length));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('begins a row group after a million rows, and holds no more than one at a time', async () => {
    let given = 0;
    function* samples(): Generator<Int16Array> {
      for (; given < ROWS + 3; given += 1) {
        const piece = new Int16Array(Math.min(65_536, ROWS + 3 - given)).fill(given % 32_768);
        yield piece;
        given += piece.length - 1;
      }
    }
    const file = writeParquet({ ...contents, columns: [{ channel: ecg, samples: samples() }] });
    const pieces: Uint8Array[] = [];
    const seen: number[] = [];
    for await (const piece of file) {
      pieces.push(piece);
      seen.push(given);
    }
    expect(seen[0]).toBeLessThanOrEqual(ROWS);
    const bytes = await join(pieces);
    const { row_groups } = parquetMetadata(bytes.buffer as ArrayBuffer);
    expect(row_groups.map(({ num_rows }) => num_rows)).toEqual([BigInt(ROWS), 3n]);
    const last = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer, rowStart: ROWS - 1, rowEnd: ROWS + 3 });
    expect(last.map(({ ticks }) => Number(ticks) - start - ROWS)).toEqual([-1, 0, 1, 2]);
    // Whoever writes them can do other things in between.
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(50_000);
    // Some 18 MB as they are.
    expect(bytes.length).toBeLessThan(500_000);
  });

  it('gives samples between two ticks the nearest one', async () => {
    const pulse: Channel = { ...belt, rate: 75 };
    const rows = await rowsOf(
      writeParquet({ start: 1000, ticksPerSecond: 1000, rate: 75, columns: [{ channel: pulse, samples: ramp(4) }] }),
    );
    expect(rows.map(({ ticks }) => ticks)).toEqual([1000n, 1013n, 1027n, 1040n]);
  });

  it('is a file without rows where there are no samples', async () => {
    const bytes = await join(writeParquet({ ...contents, columns: [{ channel: ecg, samples: null }] }));
    const { num_rows, schema } = parquetMetadata(bytes.buffer as ArrayBuffer);
    expect(num_rows).toBe(0n);
    expect(schema.map(({ name }) => name)).toEqual(['recording', 'ticks', 'time', 'ECG_I']);
  });

  it('refuses what does not fit, and closes what it has not read to the end', async () => {
    const refusal = (columns: ParquetContents['columns']) =>
      failure(() => collect(writeParquet({ ...contents, columns })));
    let closed = false;
    function* endless(): Generator<Int16Array> {
      try {
        for (;;) yield ramp(100);
      } finally {
        closed = true;
      }
    }
    const large = await refusal([
      { channel: belt, samples: Uint32Array.of(2 ** 31) },
      { channel: ecg, samples: endless() },
    ]);
    expect(large).toBeInstanceOf(FormatError);
    expect(`${large}`).toContain('Parquet, belt: 2147483648 does not fit into 32 bits with a sign');
    const twice = await refusal([
      { channel: ecg, samples: null },
      { channel: ecg, samples: null },
    ]);
    expect(`${twice}`).toContain('Parquet, ECG_I: is the name of two columns');
    const rates = await refusal([{ channel: { ...belt, rate: 128 }, samples: null }]);
    expect(`${rates}`).toContain('Parquet, belt: has 128 samples a second instead of 256');
    const file = writeParquet({ ...contents, columns: [{ channel: ecg, samples: endless() }] });
    await file.next();
    await file.return();
    expect(closed).toBe(true);
  });
});

describe('writeParquetEvents', () => {
  it('has a row for each event, and null where a state is undefined', async () => {
    const events = [
      { ticks: Float64Array.of(start, start + 85), values: Float64Array.of(Number.NaN, 0.5) },
      { ticks: Float64Array.of(start + 300), values: Float64Array.of(256) },
    ];
    expect(await rowsOf(writeParquetEvents({ ticksPerSecond: 256, channel: interval, events }))).toEqual([
      { ticks: BigInt(start), time: new Date('2014-07-17T19:38:06.210Z'), RR: null },
      { ticks: BigInt(start + 85), time: new Date('2014-07-17T19:38:06.542Z'), RR: 0.5 },
      { ticks: BigInt(start + 300), time: new Date('2014-07-17T19:38:07.382Z'), RR: 256 },
    ]);
  });

  it('gives back any events, in as many pieces as they come, also of more than a row group', async () => {
    const piece = { ticks: Float64Array.from(ramp(1000)), values: Float64Array.from(ramp(1000)) };
    const pieces = Array<typeof piece>(1050).fill(piece);
    const bytes = await join(writeParquetEvents({ ticksPerSecond: 1000, channel: interval, events: pieces }));
    const { row_groups } = parquetMetadata(bytes.buffer as ArrayBuffer);
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
      ...Array<number>(8).fill(EVENTS),
      1_050_000 - 8 * EVENTS,
    ]);
    const rows = await parquetReadObjects({
      file: bytes.buffer as ArrayBuffer,
      rowStart: EVENTS - 500,
      rowEnd: EVENTS + 500,
    });
    expect(
      rows.every(({ ticks, RR }, index) => Number(ticks) === (EVENTS - 500 + index) % 1000 && RR === Number(ticks)),
    ).toBe(true);
  });

  it('refuses a time between two ticks', async () => {
    const events = { ticks: Float64Array.of(0.5), values: Float64Array.of(1) };
    const error = await failure(() => collect(writeParquetEvents({ ticksPerSecond: 256, channel: interval, events })));
    expect(`${error}`).toContain('Parquet, ticks: 0.5 is no whole number');
  });

  it('gives back any times between 1828 and 2112, in any order, and refuses others', async () => {
    const most = Math.floor(2 ** 52 / 1_000_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -most, max: most }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(1, 256, 1000),
        async (seconds, ticksPerSecond) => {
          const ticks = Float64Array.from(seconds, (second) => second * ticksPerSecond);
          const events = { ticks, values: ticks };
          const rows = await rowsOf(writeParquetEvents({ ticksPerSecond, channel: interval, events }));
          expect(rows.map((row) => Number(row['ticks']))).toEqual([...ticks]);
          expect(rows.map((row) => (row['time'] as Date).getTime())).toEqual(seconds.map((second) => second * 1000));
        },
      ),
      { numRuns: 100 },
    );
    const far = { ticks: Float64Array.of((most + 1) * 256), values: Float64Array.of(1) };
    const error = await failure(() =>
      collect(writeParquetEvents({ ticksPerSecond: 256, channel: interval, events: far })),
    );
    expect(`${error}`).toContain('Parquet, ticks: 1152921504768 is more than 142 years from 1970');
  });
});

async function rowsOf(file: AsyncIterable<Uint8Array>): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: (await join(file)).buffer as ArrayBuffer });
}

function* piecesOf<Numbers extends Int16Array | Uint16Array>(samples: Numbers, length: number): Generator<Numbers> {
  for (let from = 0; from < samples.length; from += length) yield samples.subarray(from, from + length) as Numbers;
}

function filled(samples: Iterable<number>, length: number): (number | null)[] {
  const numbers = [...samples];
  return Array.from({ length }, (_, index) => numbers[index] ?? null);
}

function ramp(length: number): Int16Array {
  return Int16Array.from({ length }, (_, index) => index);
}
