import { inspect } from 'node:util';
import { type Series, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { deeplyReactive } from '../support/reactive.js';
import { connect, DataServer, type Recordings, regular, type Signal, START } from './support/data-server.js';

/** The series of a record's data types. */
async function seriesOf(
  recordings: Recordings,
  filters: object = { record: 1 },
  freq = 256,
): Promise<(id: number) => Series> {
  const { api } = connect(new DataServer({ 1: recordings }), { freq });
  const [result] = await api.data.list(filters);
  if (!result) throw new Error('The server has nothing');
  return (id) => result.series(id);
}

const signal = (pairs: readonly (readonly [number, number | null])[]): Signal => ({
  ticks: pairs.map(([tick]) => tick),
  values: pairs.map(([, value]) => value),
});

describe('series()', () => {
  it('gives typed arrays, with raw and physical values', async () => {
    const series = await seriesOf({ 4113: regular(3, 1, (index) => [1360, 1515, 1205][index] ?? 0) });
    const ecg = series(4113);
    expect(ecg).toMatchObject({
      datatype: 4113,
      name: 'ECG_I',
      unit: 'mV',
      length: 3,
      start: START,
      step: 1,
      rate: 256,
    });
    expect(ecg.ticks).toEqual(Float64Array.of(START, START + 1, START + 2));
    expect(ecg.raw).toEqual(Int32Array.of(1360, 1515, 1205));
    expect(ecg.values).toEqual(Float64Array.of(0, 0.992, -0.992));
    expect(ecg.valid).toEqual(Uint8Array.of(1, 1, 1));
    expect(ecg.values).toBe(ecg.values);
    expect(series(4113)).toBe(ecg);
  });

  it('takes values for physical that the server has scaled already', async () => {
    const series = await seriesOf({ 37: regular(2, 256, () => 571.04), 33: regular(2, 256, () => 12) });
    expect(series(37)).toMatchObject({ unit: 'mL', raw: Float64Array.of(571.04, 571.04), rate: 1 });
    expect(series(37).values).toEqual(Float64Array.of(571.04, 571.04));
    expect(series(33)).toMatchObject({ name: 'breathing_rate', unit: 'rpm' });
  });

  it('goes by the ticks and the scale of the server', async () => {
    const series = await seriesOf(
      { 4113: regular(3, 4, () => 500), 19: regular(3, 1000, () => 70) },
      { record: 1 },
      1000,
    );
    expect(series(4113)).toMatchObject({ rate: 250, step: 4, thinning: 1 });
    expect(series(4113).values).toEqual(Float64Array.of(0.5, 0.5, 0.5));
    expect(series(19)).toMatchObject({ rate: 1, step: 1000, thinning: 1 });
  });

  it('knows a rate that is no whole number of ticks', async () => {
    const ticks = Array.from({ length: 31 }, (_, index) => START + Math.floor((index * 1000) / 75));
    const series = await seriesOf({ 64: { ticks, values: ticks.map(() => 20_000) } }, { record: 1 }, 1000);
    expect(series(64)).toMatchObject({ thinning: 1, gaps: [] });
    expect(series(64).rate).toBeCloseTo(75, 10);
    const third = ticks.filter((_, index) => index % 3 === 0);
    const thinned = await seriesOf({ 64: { ticks: third, values: third.map(() => 1) } }, { record: 1 }, 1000);
    expect(thinned(64)).toMatchObject({ thinning: 3, gaps: [] });
    expect(thinned(64).rate).toBeCloseTo(25, 10);
  });

  it('has no rate for events and states, and keeps what is undefined', async () => {
    const series = await seriesOf({
      280: signal([
        [START, null],
        [START + 256, 6],
        [START + 512, null],
      ]),
      52: signal([
        [START + 100, 1],
        [START + 250, 2],
      ]),
    });
    expect(series(280)).toMatchObject({
      rate: null,
      step: null,
      gaps: [],
      raw: Float64Array.of(Number.NaN, 6, Number.NaN),
    });
    expect(series(280).values).toEqual(Float64Array.of(Number.NaN, 6, Number.NaN));
    expect(series(280).valid).toEqual(Uint8Array.of(0, 1, 0));
    expect(series(52)).toMatchObject({ rate: null, thinning: 1, unit: 'Step' });
  });

  it('tells where samples are missing', async () => {
    const ticks = [0, 256, 512, 1536, 1792, 5000].map((offset) => START + offset);
    const series = await seriesOf({ 19: { ticks, values: ticks.map(() => 80) } });
    expect(series(19).ticks).toEqual(Float64Array.from(ticks));
    expect(series(19)).toMatchObject({ step: 256, thinning: 1 });
    expect(series(19).gaps).toEqual([
      { index: 3, start: START + 768, end: START + 1536, samples: 3 },
      { index: 5, start: START + 2048, end: START + 5000, samples: 12 },
    ]);
  });

  it('takes the samples of a data type that it does not know as they come', async () => {
    const series = await seriesOf({
      5000: regular(5, 64, (index) => index / 2),
      5001: signal([
        [START, 1],
        [START + 7, 2],
      ]),
    });
    expect(series(5000)).toMatchObject({ name: 'data type 5000', unit: null, rate: 4, thinning: 1 });
    expect(series(5001)).toMatchObject({ rate: null, thinning: 1 });
  });

  it('is empty for a data type without samples, and an error for one that was not asked for', async () => {
    const series = await seriesOf(
      { 19: regular(2, 256, () => 70) },
      { record: 1, datatype__in: ['19', '/api/datatype/33/'] },
    );
    expect(series(33)).toMatchObject({ length: 0, start: null, rate: 1, thinning: 1, gaps: [] });
    expect(series(33).ticks).toHaveLength(0);
    expect(() => series(91)).toThrow(UsageError);
    expect(() => series(91)).toThrow('Data type 91 was not asked for; the request was for 19, 33');
    const { api } = connect(new DataServer({ 1: { 19: regular(2, 256, () => 70) } }));
    const [result] = await api.heartrate.list({ record: 1 });
    expect(() => result?.series(33)).toThrow('the request was for 19');
  });

  it('has no ticks where the request asked for seconds', async () => {
    const series = await seriesOf({ 19: regular(2, 256, () => 70) }, { record: 1, seconds: true });
    expect(() => series(19)).toThrow("The samples were asked for with 'seconds'");
  });

  it('works behind the proxies of frameworks', async () => {
    const series = await seriesOf({ 4113: regular(3, 1, () => 1360) });
    const ecg = deeplyReactive({ ecg: series(4113) }).ecg;
    const wrapped = new Proxy(ecg, {});
    expect([wrapped.values[0], wrapped.ticks[0], wrapped.valid[0], wrapped.gaps]).toEqual([0, START, 1, []]);
  });

  it('shows itself in a few words', async () => {
    const series = await seriesOf({ 19: regular(4, 512, () => 70), 18: signal([[START, 0.5]]) });
    expect(String(series(19))).toBe('<heart_rate [bpm]: 4 samples at 0.5 Hz, thinning 2>');
    expect(inspect(series(18))).toBe('<RR_interval [s]: 1 samples>');
  });
});

describe('valid', () => {
  const seconds = (values: readonly number[], from = START + 256): Signal =>
    regular(values.length, 256, (index) => values[index] ?? 0, from);
  const start = Array.from({ length: 11 }, () => 70);

  it('marks the rates with which a record begins before there is anything to measure', async () => {
    const series = await seriesOf({ 19: seconds([...start, 64, 70, 70]), 33: seconds([10, 10, 10, 13, 10]) });
    expect(Array.from(series(19).valid)).toEqual([...start.map(() => 0), 1, 1, 1]);
    expect(Array.from(series(33).valid)).toEqual([0, 0, 0, 1, 1]);
    // Nothing is dropped.
    expect(series(19).raw).toHaveLength(14);
  });

  it('does not take a steady heart for a beginning', async () => {
    const steady = await seriesOf({ 19: seconds([...start, 70, 70, 70]) });
    expect(Array.from(steady(19).valid)).toEqual([...start.map(() => 0), 1, 1, 1]);
    const rates = seconds([70, 70, 70]);
    for (const filters of [{ record: 1, start: START + 256 }, { range: 1 }, { user: 1, timestamp__gte: START + 200 }]) {
      const within = await seriesOf({ 19: rates }, filters);
      expect([filters, Array.from(within(19).valid)]).toEqual([filters, [1, 1, 1]]);
    }
  });

  it('takes what begins later than the time asked for, and what follows a gap, for a beginning', async () => {
    const later = await seriesOf({ 19: seconds([70, 70, 80]) }, { user: 1, start: START - 5000 });
    expect(Array.from(later(19).valid)).toEqual([0, 0, 1]);
    const exactly = await seriesOf({ 19: seconds([70, 70, 80]) }, { record: 1, start: START });
    expect(Array.from(exactly(19).valid)).toEqual([0, 0, 1]);
    const rates = seconds([80, 81, 70, 70, 82]);
    const ticks = rates.ticks.map((tick, index) => (index < 2 ? tick : tick + 100_000));
    const twice = await seriesOf({ 19: { ...rates, ticks } }, { user: 1, start: START });
    expect(Array.from(twice(19).valid)).toEqual([1, 1, 0, 0, 1]);
  });

  it("marks a record's first RR interval, and every one of 0", async () => {
    const ticks = [90, 280, 470, 470 + 9999, 470 + 10_200].map((offset) => START + offset);
    const series = await seriesOf({ 18: { ticks, values: [0.1, 0.74, 0.74, 0, 0.8] } });
    expect(Array.from(series(18).valid)).toEqual([0, 1, 1, 0, 1]);
    const within = await seriesOf({ 18: { ticks, values: [0.7, 0.74, 0.74, 0, 0.8] } }, { record: 1, start: START });
    expect(Array.from(within(18).valid)).toEqual([1, 1, 1, 0, 1]);
  });

  it('goes by the flags of the quality data type, where the answer has it', async () => {
    const recordings = { 19: seconds([80, 81, 82, 83]), 1000: seconds([0, 32, 0, 6]) };
    const series = await seriesOf(recordings);
    expect(Array.from(series(19).valid)).toEqual([1, 0, 1, 0]);
    expect(series(19).quality).toBe(series(1000));
    expect(Array.from(series(1000).valid)).toEqual([1, 1, 1, 1]);
    const without = await seriesOf(recordings, { record: 1, datatype: 19 });
    expect(Array.from(without(19).valid)).toEqual([1, 1, 1, 1]);
    expect(without(19).quality).toBeNull();
  });

  it('takes flags of a second for all that is in it, and flags of beats for those beats', async () => {
    const beats = [300, 500, 700].map((offset) => START + offset);
    const series = await seriesOf({
      18: { ticks: beats, values: [0.7, 0.8, 0.8] },
      1004: { ticks: [...beats, START + 701], values: [0, 128, 0, 128] },
      // Saturation of blood at other moments than its quality.
      66: seconds([97, 97, 97], START + 100),
      1002: seconds([0, 4, 0], START + 256),
    });
    expect(Array.from(series(18).valid)).toEqual([0, 0, 1]);
    expect(Array.from(series(66).valid)).toEqual([1, 0, 1]);
  });
});
