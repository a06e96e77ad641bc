import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HexoApi, syncRecordings } from 'hexoskin-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, hasLibedf, LIBEDF_INSTALL } from '../../../formats/test/peers/peers.js';
import { queryIn } from '../../../formats/test/support/duckdb.js';
import { ATHLETE_ID, FRIEND_ID, useSandbox } from '../support/sandbox.js';
import { ASTROSKIN, dayOf, record } from './support/study.js';

const connect = useSandbox();

/** Metric: the mean heart rate. */
const HEART_RATE = 44;

describe('the tables of a study in DuckDB', () => {
  let api: HexoApi;
  let folder: string;
  let query: (sql: string) => Promise<Record<string, unknown>[]>;

  beforeAll(async () => {
    ({ api } = connect({ schemas: 'bundled' }));
    const recordings = [
      { user: ATHLETE_ID, day: dayOf(0), length: 30 },
      { user: ATHLETE_ID, day: dayOf(0), after: 600, length: 50, device: ASTROSKIN },
      { user: ATHLETE_ID, day: dayOf(1), length: 40 },
      { user: FRIEND_ID, day: dayOf(0), length: 45 },
      // Over midnight: the days begin at ten in the morning.
      { user: FRIEND_ID, day: dayOf(1), after: 14 * 3600 - 20, length: 60 },
    ];
    for (const facts of recordings) await record(api, facts);
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-sync-'));
    const report = await syncRecordings({ api, folder, selection: { since: dayOf(0), formats: ['parquet', 'edf'] } });
    expect(report.taken).toHaveLength(recordings.length);
    query = await queryIn(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are one data set, from whose mean heart rates for each user and day the server comes to the same', async () => {
    const means = await query(`
      SELECT "user", strftime(time_bucket(INTERVAL 1 DAY, time), '%Y-%m-%d') AS day, avg(heart_rate) AS mean, count(*) AS seconds
      FROM read_parquet('$F/**/1hz.parquet', hive_partitioning = true)
      GROUP BY ALL ORDER BY ALL`);
    expect(means.map(({ user, day }) => `${user} ${day}`)).toEqual([
      '99 2031-06-01',
      '99 2031-06-02',
      '99 2031-06-03',
      '123 2031-06-01',
      '123 2031-06-02',
    ]);
    for (const { user, day, mean } of means) {
      const start = new Date(`${day}T00:00:00Z`);
      const end = new Date(start.getTime() + 86_400_000 - 1000);
      const [report] = await api.report.list({ user: Number(user), start, end, include_metrics: [HEART_RATE] });
      expect(mean).toBeCloseTo(report?.metric(HEART_RATE).value as number, 9);
    }
  });

  it('give every sample of the API', async () => {
    const [row] = await query(`
      SELECT record, list(ticks ORDER BY ticks) AS ticks, list((ECG_I - 1360) * 0.0064 ORDER BY ticks) AS millivolts
      FROM read_parquet('$F/user=*/record=*/256hz.parquet', hive_partitioning = true)
      WHERE "user" = ${FRIEND_ID} GROUP BY record ORDER BY record LIMIT 1`);
    const [samples] = await api.ecg.list({ record: Number(row?.['record']) }, { fullResolution: true });
    const series = samples?.series(4113);
    const { ticks, millivolts } = row as { ticks: bigint[]; millivolts: number[] };
    expect(ticks.map(Number)).toEqual(Array.from(series?.ticks ?? []));
    const different = millivolts.findIndex((value, index) => Math.abs(value - (series?.values[index] ?? 0)) > 1e-12);
    expect(different).toBe(-1);
    expect(millivolts).toHaveLength(series?.length ?? -1);
  });

  it.skipIf(!hasLibedf)(`are what EDFlib finds in the EDF files beside them (${LIBEDF_INSTALL})`, async () => {
    const [row] = await query(`
      SELECT record, list(ECG_I ORDER BY ticks) AS counts, list(respiration_thoracic ORDER BY ticks) FILTER (respiration_thoracic IS NOT NULL) AS belt
      FROM read_parquet(['$F/**/256hz.parquet', '$F/**/128hz.parquet'], hive_partitioning = true, union_by_name = true)
      WHERE "user" = ${FRIEND_ID} GROUP BY record ORDER BY record LIMIT 1`);
    const { signals } = ask('./libedf.py', [
      'read',
      join(folder, `user=${FRIEND_ID}`, `record=${row?.['record']}`, 'record.edf'),
    ]) as {
      signals: readonly { label: string; digital: number[] }[];
    };
    const digital = (id: number) => signals.find(({ label }) => label.startsWith(`${id}:`))?.digital.slice(0, 5000);
    const { counts, belt } = row as { counts: (number | null)[]; belt: number[] };
    expect(digital(4113)).toEqual(counts.filter((count) => count !== null).slice(0, 5000));
    // EDF has signs: what has none is moved down.
    expect(digital(4129)).toEqual(belt.slice(0, 5000).map((count) => count - 32_768));
  });

  it('join by their times, with events as well', async () => {
    const [row] = await query(`
      SELECT count(*) AS beats, avg(60 / (RR_interval / 256)) AS rate, avg(heart_rate) AS mean
      FROM read_parquet('$F/**/RR_interval.parquet', hive_partitioning = true) beats
      ASOF JOIN read_parquet('$F/**/1hz.parquet', hive_partitioning = true) seconds
        ON beats."user" = seconds."user" AND beats.record = seconds.record AND beats.ticks >= seconds.ticks
      WHERE RR_interval > 0 AND heart_rate_quality = 0`);
    expect(Number(row?.['beats'])).toBeGreaterThan(50);
    expect(Math.abs(Number(row?.['rate']) - Number(row?.['mean']))).toBeLessThan(15);
  });

  it('say how their numbers are to be read', async () => {
    const [row] = await query(`
      SELECT unnest(from_json(decode(value), '[{"name": "VARCHAR", "unit": "VARCHAR", "scale": "DOUBLE", "offset": "DOUBLE"}]'), recursive := true)
      FROM parquet_kv_metadata('$F/**/256hz.parquet') WHERE decode(key) = 'channels' LIMIT 1`);
    expect(row).toEqual({ name: 'ECG_I', unit: 'mV', scale: 0.0064, offset: -1360 });
  });
});
