import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../src/channel.js';
import { writeParquet, writeParquetEvents } from '../src/parquet/index.js';
import { queryIn } from './support/duckdb.js';
import { join } from './support/streams.js';

const ecg: Channel = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };
const position: Channel = { id: 270, name: 'position', rate: null, signed: true, unit: '', scale: 1, offset: 0 };
const start = 359_840_226_870;
const COUNT = 100_000;

describe('DuckDB', () => {
  let folder: string;
  let query: (sql: string) => Promise<Record<string, unknown>[]>;

  beforeAll(async () => {
    folder = await mkdtemp(joinPath(tmpdir(), 'hexoskin-duckdb-'));
    const samples = Int16Array.from({ length: COUNT }, (_, index) => Math.round(1360 + 300 * Math.sin(index / 30)));
    const contents = { start, ticksPerSecond: 256, rate: 256, facts: { source: '/api/record/37700/' } };
    const second = { ...ecg, name: 'ECG_II' };
    const columns = [
      { channel: ecg, samples },
      { channel: second, samples: null },
    ];
    await writeFile(joinPath(folder, 'ecg.parquet'), await join(writeParquet({ ...contents, columns })));
    const events = {
      ticks: Float64Array.of(start, start + 256, start + 512),
      values: Float64Array.of(Number.NaN, 5, Number.NaN),
    };
    const states = writeParquetEvents({ ticksPerSecond: 256, channel: position, events });
    await writeFile(joinPath(folder, 'position.parquet'), await join(states));
    query = await queryIn(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds columns of times and of whole numbers', async () => {
    const columns = await query("DESCRIBE SELECT * FROM '$F/ecg.parquet'");
    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ['ticks', 'BIGINT'],
      ['time', 'TIMESTAMP WITH TIME ZONE'],
      ['ECG_I', 'INTEGER'],
      ['ECG_II', 'INTEGER'],
    ]);
    expect((await query("DESCRIBE SELECT * FROM '$F/position.parquet'")).at(-1)).toMatchObject({
      column_name: 'position',
      column_type: 'DOUBLE',
    });
  });

  it('reads every sample', async () => {
    const [row] = await query(
      `SELECT count(*) AS samples, min(ticks) AS first, max(ticks) AS last, count(ECG_II) AS second,
        sum(ECG_I * (ticks - ${start}))::BIGINT AS weighed FROM '$F/ecg.parquet'`,
    );
    let weighed = 0n;
    for (let index = 0; index < COUNT; index += 1) {
      weighed += BigInt(Math.round(1360 + 300 * Math.sin(index / 30))) * BigInt(index);
    }
    expect(row).toEqual({
      samples: BigInt(COUNT),
      first: BigInt(start),
      last: BigInt(start + COUNT - 1),
      second: 0n,
      weighed,
    });
  });

  it('finds rows by their time', async () => {
    const found = await query(
      "SELECT ticks, strftime(time, '%Y-%m-%d %H:%M:%S.%f') AS text FROM '$F/ecg.parquet' WHERE time BETWEEN '2014-07-17 19:38:07Z' AND '2014-07-17 19:38:07.008Z' ORDER BY ticks",
    );
    expect(found).toEqual([
      { ticks: BigInt(start + 202), text: '2014-07-17 19:38:07.000000' },
      { ticks: BigInt(start + 203), text: '2014-07-17 19:38:07.003906' },
      { ticks: BigInt(start + 204), text: '2014-07-17 19:38:07.007812' },
    ]);
    expect(await query("SELECT * FROM '$F/ecg.parquet' WHERE time < '2014-07-17 19:38:06Z'")).toEqual([]);
  });

  it('reads undefined states as null', async () => {
    expect(await query("SELECT position FROM '$F/position.parquet' ORDER BY ticks")).toEqual([
      { position: null },
      { position: 5 },
      { position: null },
    ]);
  });

  it('shows what a file says of itself', async () => {
    const facts = await query("SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata('$F/ecg.parquet')");
    expect(facts).toContainEqual({ k: 'source', v: '/api/record/37700/' });
    const [scale] = await query(
      "SELECT decode(value)->'$[0]'->>'scale' AS scale FROM parquet_kv_metadata('$F/ecg.parquet') WHERE decode(key) = 'channels'",
    );
    expect(scale).toEqual({ scale: '0.0064' });
  });
});
