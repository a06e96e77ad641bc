import { setImmediate as nextTurn } from 'node:timers/promises';
import { openZip, type RecordStatistics, randomAccess, readStatistics } from 'hexoskin-formats';
import { metricsByName } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../data/download.js';
import { HOUR, Reader, SECOND, tickOf, valuesOf } from '../data/read.js';

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

describe('statistics.csv of a download', () => {
  let statistics: RecordStatistics;
  let query: string;
  beforeAll(async () => {
    // A night, for heart-rate variability.
    const start = tickOf('2014-01-15T01:30:00Z') + 33;
    const { id } = await sandbox.create('record', { start, end: start + 11 * 60 * SECOND, user: 123 });
    query = `record=${id}`;
    const track = await sandbox.create('track', { user: 123, name: 'Hill', range: null });
    for (const [second, altitude] of [10, 15, 12, 14].entries()) {
      await sandbox.create('trackpoint', {
        track: track['resource_uri'],
        time: `2014-01-15T01:31:0${second}`,
        position: [-73.5, 45.5],
        altitude,
      });
    }
    const zip = await bytesOf(sandbox, `/api/data/?${query}`, 'application/octet-stream');
    const { entries, read } = await openZip(randomAccess(zip));
    const entry = entries.find(({ name }) => name.endsWith('statistics.csv'));
    statistics = await readStatistics(entry === undefined ? '' : read(entry));
  });

  const value = (name: string) =>
    statistics.metrics.find(({ title }) => title === metricsByName.get(name)?.title)?.value ?? null;

  test('has every metric, apart from those that no channel tells', () => {
    const missing = statistics.metrics.filter((metric) => metric.value === null).map(({ title }) => title);
    expect(missing).toEqual(['Speed Max', 'Speed (moving) Avg', 'VO2 max', 'Heart Rate Recovery']);
  });

  test('has those whose ids nobody knows, from the samples of their channels', async () => {
    const of = async (dataType: number) => valuesOf(await sandbox.series(query, dataType));
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    const power = await of(42);
    expect(value('energy_avg')).toBeCloseTo(mean(power), 9);
    expect(value('energy_min')).toBe(Math.min(...power));
    expect(value('energy_total')).toBe(power.reduce((sum, each) => sum + each, 0));
    const volumes = (await of(37)).filter((volume) => volume !== 0);
    expect(value('tidalvolume_avg')).toBeCloseTo(mean(volumes) / 1000, 9);
    expect(value('tidalvolume_min')).toBeCloseTo(Math.min(...volumes) / 1000, 9);
    expect(value('minuteventilation_adjusted_max')).toBe(Math.max(...(await of(38))) / 1000);
    expect(value('RMSSD')).toBeCloseTo(1000 * mean(await of(278)), 6);
    expect([value('altitude_gain'), value('altitude_loss')]).toEqual([7, 3]);
  });
});

describe('while metrics of days are worked out, other work is done every few milliseconds', () => {
  const turnsDuring = async (path: string): Promise<number> => {
    let isDone = false;
    const answer = sandbox.ask(path).then(({ status }) => {
      isDone = true;
      return status;
    });
    let turns = 0;
    for (; !isDone; turns++) await nextTurn();
    expect(await answer).toBe(200);
    return turns;
  };

  test('for a report', async () => {
    const start = tickOf('2009-09-01T09:00:00Z');
    const { id } = await sandbox.create('record', { start, end: start + 7 * 24 * HOUR, user: 123 });
    // One for each metric would be three or four.
    expect(await turnsDuring(`/api/report/?record=${id}&include_metrics=12,302`)).toBeGreaterThan(6);
  });

  // As one step each of these would be one or two.
  test.each([
    ['a list', ({ id }: Days) => `/api/record/?id=${id}&include_metrics=44`],
    ['a list with histograms', ({ id }: Days) => `/api/record/?id=${id}&include_histograms=301`],
    ['a detail', ({ id }: Days) => `/api/record/${id}/?include_metrics=44`],
    ['a list of ranges', ({ start }: Days) => `/api/range/?start=${start}&include_metrics=44`],
  ])('for %s', async (_, pathOf) => {
    const start = tickOf('2010-01-01T09:00:00Z') + made++ * 3 * 24 * HOUR;
    const span = { start, end: start + 48 * HOUR, user: 123 };
    const { id } = await sandbox.create('record', span);
    await sandbox.create('range', { ...span, name: 'Days' });
    expect(await turnsDuring(pathOf({ id: Number(id), start }))).toBeGreaterThan(4);
  });

  interface Days {
    readonly id: number;
    readonly start: number;
  }

  let made = 0;
});
