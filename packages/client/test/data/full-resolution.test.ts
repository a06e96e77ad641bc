import { AbortError, HttpError, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { connect, DataServer, events, type Recordings, regular, START } from './support/data-server.js';

const ECG = 4113;
const HEART_RATE = 19;
const RR_INTERVAL = 18;

/** All samples that a server holds of the only user, as rows. */
function rowsOf(recordings: Recordings, datatype: number): [number, number | null][] {
  const { ticks = [], values = [] } = recordings[datatype] ?? {};
  return ticks.map((tick, index) => [tick, values[index] ?? null]);
}

/** Expects the very same samples. Comparing so many one by one, `toEqual` would take most of the time. */
function expectSame(found: Iterable<unknown> | undefined, expected: readonly unknown[]): void {
  const rows = Array.from(found ?? [], (row) => JSON.stringify(row));
  const different = rows.findIndex((row, index) => row !== JSON.stringify(expected[index]));
  expect([rows.length, different]).toEqual([expected.length, -1]);
}

/** Moments of heart beats, without a rhythm. */
function beats(count: number): number[] {
  const ticks: number[] = [];
  let tick = START;
  for (let index = 0; index < count; index += 1) {
    tick += 150 + ((index * 7919) % 120);
    ticks.push(tick);
  }
  return ticks;
}

describe('without the option', () => {
  it('tells that samples at a fixed rate were thinned, by their steps', async () => {
    const { api } = connect(new DataServer({ 1: { [ECG]: regular(200_000, 1, (index) => index % 4096) } }));
    const [result] = await api.ecg.list({ record: 1 });
    expect(result?.data[ECG]).toHaveLength(50_000);
    expect(result?.thinning).toEqual({ [ECG]: 4 });
    expect(result?.series(ECG)).toMatchObject({ thinning: 4, step: 4, rate: 64, gaps: [] });
    expect((await api.ecg.list({ record: 1, flat: true })).thinning).toMatchObject({ [ECG]: 'unknown' });
  });

  it('tells that there is no telling for events, but by their number', async () => {
    const few = connect(new DataServer({ 1: { [RR_INTERVAL]: events(beats(32_767)) } })).api;
    const many = connect(new DataServer({ 1: { [RR_INTERVAL]: events(beats(32_768)) } })).api;
    const list = { record: 1, datatype: RR_INTERVAL };
    expect((await few.data.list(list))[0]?.thinning).toEqual({ [RR_INTERVAL]: 1 });
    expect((await many.data.list(list))[0]?.thinning).toEqual({ [RR_INTERVAL]: 'unknown' });
    expect((await few.data.list({ ...list, flat: true })).thinning).toEqual({ [RR_INTERVAL]: 1 });
    expect((await many.data.list({ ...list, flat: true })).thinning).toEqual({ [RR_INTERVAL]: 'unknown' });
  });

  it('tells how far max_values went', async () => {
    const { api } = connect(
      new DataServer({ 1: { [HEART_RATE]: regular(100, 256, () => 70), [RR_INTERVAL]: events(beats(100)) } }),
    );
    const list = { record: 1, datatype__in: [HEART_RATE, RR_INTERVAL] };
    expect((await api.data.list({ ...list, max_values: 30 }))[0]?.thinning).toEqual({ 18: 'unknown', 19: 4 });
    expect((await api.data.list({ ...list, max_values: 200 }))[0]?.thinning).toEqual({ 18: 1, 19: 1 });
  });

  it('tells of a flat answer what it tells of the same data type otherwise', async () => {
    const { api } = connect(new DataServer({ 1: { [HEART_RATE]: regular(100, 256, () => 70) } }));
    const thinned = await api.heartrate.list({ record: 1, flat: true, max_values: 50 });
    expect(thinned.thinning).toEqual({ [HEART_RATE]: 2 });
    const values = await api.heartrate.list({ record: 1, flat: true, no_timestamps: true });
    expect(values.thinning).toEqual({ [HEART_RATE]: 1 });
    const anything = await api.data.list({ record: 1, flat: true });
    expect(anything.thinning).toEqual({});
  });
});

describe('fullResolution', () => {
  it('gets every sample of a long record once, in little more requests than it takes', async () => {
    const recordings = { [ECG]: regular(250_000, 1, (index) => (index * 31) % 4096) };
    const server = new DataServer({ 1: recordings });
    const { api, wire } = connect(server);
    const [result] = await api.ecg.list({ record: 1 }, { fullResolution: true });
    const series = result?.series(ECG);
    expect(series).toMatchObject({ length: 250_000, start: START, step: 1, rate: 256, thinning: 1, gaps: [] });
    expectSame(series?.raw, recordings[ECG].values);
    expect(result?.thinning[ECG]).toBe(1);
    expect(wire.sent.length).toBeLessThanOrEqual(1 + Math.ceil(250_000 / 65_000));
    expect(wire.mostAtOnce).toBeLessThanOrEqual(6);
    // One overview, and each sample with those at the borders.
    expect(server.sent).toBeLessThan(65_536 + 250_000 + 10);
  });

  it('takes one request where one answer has everything', async () => {
    const { api, wire } = connect(new DataServer({ 1: { [HEART_RATE]: regular(65_536, 256, () => 70) } }));
    const [result] = await api.heartrate.list({ record: 1 }, { fullResolution: true });
    expect(result?.series(HEART_RATE)).toHaveLength(65_536);
    expect(wire.sent).toHaveLength(1);
  });

  it.each([32_768, 65_535, 65_536, 65_537, 131_073, 200_000])('gets all of %i events', async (count) => {
    const recordings = { [RR_INTERVAL]: events(beats(count)) };
    const { api, wire } = connect(new DataServer({ 1: recordings }));
    const [result] = await api.data.list({ record: 1, datatype: RR_INTERVAL }, { fullResolution: true });
    expectSame(result?.series(RR_INTERVAL).ticks, recordings[RR_INTERVAL].ticks);
    expectSame(result?.series(RR_INTERVAL).raw, recordings[RR_INTERVAL].values);
    expect(result?.thinning).toEqual({ [RR_INTERVAL]: 1 });
    expect(wire.sent.length).toBeLessThanOrEqual(2 + Math.ceil(count / 25_000));
  });

  it.each([65_535, 40_000])('gets all from a server whose limit is %i', async (limit) => {
    const recordings = { [ECG]: regular(70_000, 1, (index) => index % 7), [RR_INTERVAL]: events(beats(70_000)) };
    const { api } = connect(new DataServer({ 1: recordings }, { limit }));
    const [result] = await api.data.list({ record: 1 }, { fullResolution: true });
    for (const datatype of [ECG, RR_INTERVAL]) expectSame(result?.data[datatype], rowsOf(recordings, datatype));
  });

  it('asks again only for what was thinned', async () => {
    const { api, wire } = connect(
      new DataServer({ 1: { [ECG]: regular(70_000, 1, () => 1360), [HEART_RATE]: regular(273, 256, () => 70) } }),
    );
    const [result] = await api.data.list({ record: 1, datatype__in: [ECG, HEART_RATE] }, { fullResolution: true });
    expect(result?.data[HEART_RATE]).toHaveLength(273);
    expect(result?.data[ECG]).toHaveLength(70_000);
    expect(wire.calls.slice(1).every((call) => call.endsWith('datatype__in=4113'))).toBe(true);
  });

  it('asks for the data types of one rate together, and for no others where the resource has its own', async () => {
    const axis = regular(70_000, 4, (index) => index % 256);
    const { api, wire } = connect(new DataServer({ 1: { 4145: axis, 4146: axis, 4147: axis } }));
    const [result] = await api.acc.list({ record: 1 }, { fullResolution: true });
    expect([4145, 4146, 4147].map((id) => result?.series(id).length)).toEqual([70_000, 70_000, 70_000]);
    expect(wire.calls.slice(1).every((call) => /^GET \/api\/acc\/\?record=1(&(start|end)=\d+)+$/.test(call))).toBe(
      true,
    );
    expect(wire.sent).toHaveLength(3);
  });

  it('stays within the window of the call', async () => {
    const recordings = { [ECG]: regular(150_000, 1, (index) => index) };
    const { api, wire } = connect(new DataServer({ 1: recordings }));
    const [result] = await api.ecg.list(
      { record: 1, start: START + 100, end: START + 140_000 },
      { fullResolution: true },
    );
    expectSame(result?.data[ECG], rowsOf(recordings, ECG).slice(100, 140_001));
    const [, first, ...others] = wire.calls;
    expect(first).toContain(`start=${START + 100}`);
    expect(others.at(-1)).toContain(`end=${START + 140_000}`);
  });

  it('gets the samples of each user apart', async () => {
    const users = { 1: { [ECG]: regular(70_000, 1, () => 1) }, 2: { [ECG]: regular(90_000, 1, () => 2, START + 7) } };
    const { api } = connect(new DataServer(users));
    const results = await api.ecg.list({ start: START }, { fullResolution: true });
    expect(results.map(({ user }) => user.id)).toEqual([1, 2]);
    expectSame(results[0]?.data[ECG], rowsOf(users[1], ECG));
    expectSame(results[1]?.data[ECG], rowsOf(users[2], ECG));
  });

  it('gives one list where flat was said', async () => {
    const recordings = { [ECG]: regular(70_000, 1, (index) => index) };
    const { api, wire } = connect(new DataServer({ 1: recordings }));
    const list = await api.ecg.list({ record: 1, flat: true }, { fullResolution: true });
    expectSame(list, rowsOf(recordings, ECG));
    expect(list.thinning[ECG]).toBe(1);
    expect(wire.calls.some((call) => call.includes('flat'))).toBe(false);
  });

  it('does not follow the clock through time without samples', async () => {
    const before = regular(70_000, 1, () => 1);
    const after = regular(70_000, 1, () => 2, START + 256 * 86_400 * 300);
    const recordings = {
      [ECG]: { ticks: [...before.ticks, ...after.ticks], values: [...before.values, ...after.values] },
    };
    const { api, wire } = connect(new DataServer({ 1: recordings }));
    const [result] = await api.ecg.list({ user: 1, start: START }, { fullResolution: true });
    expectSame(result?.data[ECG], rowsOf(recordings, ECG));
    expect(result?.series(ECG).gaps).toHaveLength(1);
    expect(wire.sent.length).toBeLessThan(8);
  });

  it('takes samples for whole that are further apart than the schema says', async () => {
    const recordings = { [HEART_RATE]: regular(70_000, 512, (index) => index) };
    const { api, wire } = connect(new DataServer({ 1: recordings }));
    const [result] = await api.heartrate.list({ record: 1 }, { fullResolution: true });
    expectSame(result?.data[HEART_RATE], rowsOf(recordings, HEART_RATE));
    expect(result?.series(HEART_RATE)).toMatchObject({ step: 512, rate: 0.5, thinning: 1, gaps: [] });
    expect(wire.sent.length).toBeLessThan(12);
  });

  it('comes to an end where no window is short enough', async () => {
    const ticks = [START, ...Array.from({ length: 40_000 }, () => START + 5), START + 9];
    const { api } = connect(new DataServer({ 1: { [RR_INTERVAL]: events(ticks) } }));
    const [result] = await api.data.list({ record: 1, datatype: RR_INTERVAL }, { fullResolution: true });
    expectSame(result?.series(RR_INTERVAL).ticks, ticks);
  });

  it.each(['max_values', 'no_timestamps', 'seconds'])('does not go together with %s', async (flag) => {
    const { api, wire } = connect(new DataServer({}));
    const call = api.data.list({ record: 1, [flag]: flag === 'max_values' ? 100 : true }, { fullResolution: true });
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(`'fullResolution' asks for every sample, and '${flag}'`);
    expect(wire.sent).toEqual([]);
  });

  it('ends with the signal of its call', async () => {
    const { api, wire } = connect(new DataServer({ 1: { [ECG]: regular(500_000, 1, () => 1) } }));
    const controller = new AbortController();
    wire.change(/start=/, (response) => {
      controller.abort();
      return response;
    });
    const call = api.ecg.list({ record: 1 }, { fullResolution: true, signal: controller.signal });
    await expect(call).rejects.toThrow(AbortError);
    expect(wire.sent.length).toBeLessThanOrEqual(7);
  });

  it('fails as a whole where a piece fails, and asks for no more', async () => {
    const { api, wire } = connect(new DataServer({ 1: { [ECG]: regular(500_000, 1, () => 1) } }), { retries: 0 });
    wire.change(/end=/, () => new Response('', { status: 500 }));
    await expect(api.ecg.list({ record: 1 }, { fullResolution: true })).rejects.toThrow(HttpError);
    const sent = wire.sent.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toBeLessThanOrEqual(7);
    expect(wire.sent.length).toBe(sent);
  });
});
