import { beforeAll, describe, expect, it } from 'vitest';
import { ATHLETE, ATHLETE_ID, type Connect, STRANGER, useSandbox } from '../support/sandbox.js';

const ECG = 4113;
const HEART_RATE = 19;
const HEART_RATE_QUALITY = 1000;
const BREATHING_RATE = 33;
const RR_INTERVAL = 18;

const connect: Connect = useSandbox();

/** A complete recording of the athlete, between half an hour and two hours long. */
let record: { readonly id: number; readonly start: number; readonly end: number };

beforeAll(async () => {
  const { api } = connect();
  for await (const { id, start, end, status } of api.record.list({ user: ATHLETE_ID, order_by: 'start' })) {
    const seconds = ((end ?? 0) - start) / 256;
    if (status !== 'complete' || seconds < 1800 || seconds > 7200) continue;
    record = { id, start, end: end ?? 0 };
    return;
  }
});

describe('samples of the sandbox', () => {
  it('come for the first call with the listing, the definition and one request', async () => {
    const { api, wire } = connect();
    const [result] = await api.heartrate.list({ record: record.id });
    expect(wire.lines).toEqual(['GET /api/', 'GET /api/heartrate/schema/', `GET /api/heartrate/?record=${record.id}`]);
    expect(result?.series(HEART_RATE)).toMatchObject({ start: record.start + 256, step: 256, thinning: 1, gaps: [] });
    expect(await result?.user.email).toBe('athlete@example.org');
  });

  it('are the same in each of the four shapes', async () => {
    const { api } = connect();
    const filters = { record: record.id, datatype: HEART_RATE };
    const [nested] = await api.data.list(filters);
    const [values] = await api.data.list({ ...filters, no_timestamps: true });
    const rows = nested?.data[HEART_RATE] ?? [];
    expect(rows.length).toBeGreaterThan(1000);
    expect([...(await api.data.list({ ...filters, flat: true }))]).toEqual(rows);
    expect(values?.data[HEART_RATE]).toEqual(rows.map(([, value]) => value));
    expect([...(await api.data.list({ ...filters, flat: true, no_timestamps: true }))]).toEqual(
      rows.map(([, value]) => value),
    );
  });

  it('come whole with fullResolution, with every tick once', async () => {
    const { api, wire } = connect();
    const [thinned] = await api.ecg.list({ record: record.id });
    expect(thinned?.thinning[ECG]).toBeGreaterThan(1);
    wire.clear();
    const [whole] = await api.ecg.list({ record: record.id }, { fullResolution: true });
    const series = whole?.series(ECG);
    const samples = series?.length ?? 0;
    expect(series).toMatchObject({ start: record.start, step: 1, rate: 256, thinning: 1, gaps: [] });
    expect(Math.abs(samples - (record.end - record.start))).toBeLessThan(256);
    expect(wire.calls.length).toBeLessThanOrEqual(2 + Math.ceil(samples / 65_000));
    // Where the thinned answer has a sample, the whole one has the same.
    const picked = Array.from(thinned?.series(ECG).ticks ?? [], (tick) => series?.raw[tick - record.start]);
    expect(picked).toEqual(Array.from(thinned?.series(ECG).raw ?? []));
  });

  it('are the same in pieces as in one', async () => {
    const { api } = connect();
    const middle = record.start + Math.floor((record.end - record.start) / 2);
    const filters = { record: record.id, datatype__in: [HEART_RATE, RR_INTERVAL] };
    const [before] = await api.data.list(filters, { window: { until: middle } });
    const [after] = await api.data.list(filters, { window: { from: middle } });
    const [whole] = await api.data.list(filters);
    for (const datatype of [HEART_RATE, RR_INTERVAL]) {
      expect([...(before?.data[datatype] ?? []), ...(after?.data[datatype] ?? [])]).toEqual(whole?.data[datatype]);
    }
  });

  it('are marked where they cannot be trusted', async () => {
    const { api } = connect();
    const filters = { record: record.id, datatype__in: [RR_INTERVAL, HEART_RATE, BREATHING_RATE] };
    const [result] = await api.data.list(filters);
    const [flagged] = await api.data.list({ record: record.id, datatype__in: [HEART_RATE, HEART_RATE_QUALITY] });
    expect(Array.from(result?.series(HEART_RATE).valid.subarray(0, 10) ?? [])).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
    expect(result?.series(BREATHING_RATE).valid[0]).toBe(0);
    expect(Array.from(result?.series(RR_INTERVAL).valid.subarray(0, 2) ?? [])).toEqual([0, 1]);
    const flags = flagged?.series(HEART_RATE_QUALITY).raw ?? [];
    const { valid } = flagged?.series(HEART_RATE) ?? { valid: new Uint8Array() };
    expect(Array.from(valid).every((mark, index) => mark === 0 || flags[index] === 0)).toBe(true);
    expect(valid.some((mark) => mark === 1)).toBe(true);
  });

  it('of the sleep phase begin and end undefined', async () => {
    const { api } = connect();
    const phases = await api.sleepphase.list({ user: ATHLETE_ID, start: 0 });
    const samples = phases[0]?.data[280] ?? [];
    expect(samples[0]?.[1]).toBeNull();
    expect(samples.at(-1)?.[1]).toBeNull();
    expect(samples.some(([, value]) => value !== null)).toBe(true);
  });

  it('are those that the user may see', async () => {
    const { api } = connect({ auth: STRANGER });
    expect(await api.heartrate.list({ user: ATHLETE_ID, start: 0 })).toHaveLength(0);
    await expect(api.heartrate.list({ record: record.id }, { auth: ATHLETE })).resolves.toHaveLength(1);
  });
});

describe('reports of the sandbox', () => {
  it('have the mean of the very samples', async () => {
    const { api } = connect();
    const [entry] = await api.report.list({ record: record.id, include_metrics: [44, 45] });
    const [result] = await api.heartrate.list({ record: record.id });
    const rates = Array.from(result?.series(HEART_RATE).values ?? []);
    expect(entry?.value('heartrate_avg')).toBeCloseTo(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, 6);
    expect(entry?.metric(44)).toMatchObject({ id: 44, unit: 'bpm' });
    expect(entry?.timerange).toMatchObject({ user: `/api/user/${ATHLETE_ID}/` });
    const { counts, edges } = entry?.histogram(45) ?? {};
    expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(rates.length);
    expect(edges).toHaveLength((counts?.length ?? 0) + 1);
  });

  it('come as distributions as well', async () => {
    const { api } = connect();
    const distribution = await api.distribution.list({ record: record.id, include_histograms: [45] });
    expect(distribution.map((entry) => entry.histogram('heartrate_histo').bins.length)).toEqual([10]);
  });
});
