import { AbortError, type ApiDataBatch, ConnectionError, HttpUnauthorized, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { ATHLETE_ID, STRANGER, useSandbox } from '../support/sandbox.js';
import { withJson } from '../support/wire.js';

const HEART_RATE = 19;
const BREATHING_RATE = 33;
const RR_INTERVAL = 18;
const STEP = 52;
const SECOND = 256;
/** Whatever is waited for comes at the next look. */
const AT_ONCE = { interval: 1 };

let now = Date.parse('2031-08-09T14:25:00Z');
const connect = useSandbox({ now: () => now });

/** The recording in progress, and a client that sees five more seconds of it each time that it asks for samples. */
async function live() {
  const { api, wire } = connect({ now: () => now });
  const records = await api.record.list({ user: ATHLETE_ID, order_by: '-start', limit: 5 });
  const record = records.find(({ status }) => status === 'realtime');
  if (!record) throw new Error('Nothing is being recorded');
  wire.clear();
  wire.change(/ \/api\/(data|heartrate)\/\?/, (response) => {
    now += 5000;
    return response;
  });
  return { api, wire, record, start: now * 0.256 - 120 * SECOND };
}

/** All samples of some batches, in the order in which they came. */
async function gather(
  batches: AsyncIterable<ApiDataBatch>,
  most: number,
  each: (batch: ApiDataBatch, index: number) => unknown = () => {},
): Promise<Map<number, [number, number | null][]>> {
  const found = new Map<number, [number, number | null][]>();
  let count = 0;
  for await (const batch of batches) {
    for (const datatype of batch.datatypes) {
      found.set(datatype, [...(found.get(datatype) ?? []), ...(batch.data[datatype] ?? [])]);
    }
    await each(batch, count);
    count += 1;
    if (count === most) break;
  }
  return found;
}

describe('follow', () => {
  it('gives what a recording has so far, and then what is new, each sample once', async () => {
    const { api, record, start } = await live();
    const datatypes = [RR_INTERVAL, HEART_RATE, BREATHING_RATE, STEP];
    const filters = { user: ATHLETE_ID, datatype__in: datatypes, start };
    const found = await gather(api.data.follow(filters, AT_ONCE), 12);
    const [whole] = await api.data.list({ record, datatype__in: datatypes, start });
    for (const datatype of [RR_INTERVAL, HEART_RATE, BREATHING_RATE]) {
      const samples = found.get(datatype) ?? [];
      expect(samples.length).toBeGreaterThan(100);
      expect(samples).toEqual(whole?.data[datatype]?.slice(0, samples.length));
    }
    expect(found.get(HEART_RATE)?.length).toBeGreaterThanOrEqual(120 - 15 + 11 * 5);
  });

  it('begins with the record where no start is given, and knows its first values for what they are', async () => {
    const { api, record } = await live();
    for await (const batch of api.heartrate.follow({ record }, AT_ONCE)) {
      const series = batch.series(HEART_RATE);
      expect(series.start).toBe(record.start + SECOND);
      expect(series.gaps).toEqual([]);
      expect(Array.from(series.valid.subarray(0, 5))).toEqual([0, 0, 0, 0, 0]);
      expect(batch.user.id).toBe(ATHLETE_ID);
      break;
    }
  });

  it('asks for no more than may be new', async () => {
    const { api, wire, start } = await live();
    await gather(api.data.follow({ user: ATHLETE_ID, datatype: HEART_RATE, start }, { ...AT_ONCE, lateness: 10 }), 6);
    const starts = wire.calls.flatMap((line) => /^GET \/api\/data\/.*start=(\d+)/.exec(line)?.[1] ?? []).map(Number);
    expect(starts[0]).toBe(start);
    for (const [index, tick] of starts.entries()) {
      if (index > 1) expect(tick - (starts[index - 1] ?? 0)).toBe(5 * SECOND);
    }
  });

  it('gives samples that come late, and data types that come out of step', async () => {
    const { api, wire, record, start } = await live();
    let looks = 0;
    // At first one second is missing, and all of the breathing rate.
    wire.change(
      /^GET \/api\/data\/\?/,
      withJson<{ data: Record<string, [number, number][]> }[]>((results) => {
        looks += 1;
        if (looks > 3) return results;
        return results.map(({ data, ...rest }) => ({
          ...rest,
          data: { [HEART_RATE]: (data[HEART_RATE] ?? []).filter((_, index) => index !== 20) },
        }));
      }),
    );
    const filters = { record, datatype__in: [HEART_RATE, BREATHING_RATE], start };
    const found = await gather(api.data.follow(filters, { ...AT_ONCE, lateness: 200 }), 6);
    const [whole] = await api.data.list(filters);
    for (const datatype of [HEART_RATE, BREATHING_RATE]) {
      const samples = [...(found.get(datatype) ?? [])].sort(([a], [b]) => a - b);
      expect(samples.length).toBeGreaterThan(100);
      expect(samples).toEqual(whole?.data[datatype]?.slice(0, samples.length));
    }
  });

  it('gives what comes hours late in batches that say so, and nothing twice', async () => {
    const { api, wire, record, start } = await live();
    const datatypes = [RR_INTERVAL, HEART_RATE, BREATHING_RATE];
    const from = now * 0.256 - 3600 * SECOND;
    const filters = { record, datatype__in: datatypes, start: from };
    // Of some minutes an hour ago, nothing has been uploaded yet; of some seconds more, no breathing.
    let hidden = true;
    const isHidden = (tick: number, datatype: number): boolean =>
      hidden &&
      ((tick > from + 600 * SECOND && tick < from + 1000 * SECOND) ||
        (datatype === BREATHING_RATE && tick > from + 2000 * SECOND && tick < from + 2010 * SECOND));
    wire.change(
      /^GET \/api\/data\/\?/,
      withJson<{ data: Record<string, [number, number][]> }[]>((results) =>
        results.map(({ data, ...rest }) => ({
          ...rest,
          data: Object.fromEntries(
            Object.entries(data).map(([id, rows]) => [id, rows.filter(([tick]) => !isHidden(tick, Number(id)))]),
          ),
        })),
      ),
    );
    const late: number[] = [];
    const found = await gather(api.data.follow(filters, { ...AT_ONCE, recheck: 20_000 }), 10, (batch, index) => {
      if (batch.late) late.push(index);
      if (index === 4) hidden = false;
    });
    expect(late.length).toBeGreaterThan(0);
    expect(Math.min(...late)).toBeGreaterThan(4);
    const [whole] = await api.data.list(filters);
    for (const datatype of datatypes) {
      const samples = [...(found.get(datatype) ?? [])].sort(([a], [b]) => a - b);
      expect(samples).toEqual(whole?.data[datatype]?.slice(0, samples.length));
      expect(samples.length).toBeGreaterThan(3000);
    }
    expect(start).toBeGreaterThan(from);
  });

  it('gives what was missing when the recording ends', async () => {
    const { api, wire } = await live();
    const begun = now * 0.256 - 300 * SECOND;
    const record = await api.record.create({ start: begun, user: ATHLETE_ID, device: 'HXSKIN1200002070' });
    let looks = 0;
    wire.change(
      /^GET \/api\/data\/\?/,
      withJson<{ data: Record<string, [number, number][]> }[]>((results) => {
        looks += 1;
        if (looks > 4) return results;
        return results.map(({ data, ...rest }) => ({
          ...rest,
          data: {
            [HEART_RATE]: (data[HEART_RATE] ?? []).filter(
              ([tick]) => tick < begun + 50 * SECOND || tick > begun + 90 * SECOND,
            ),
          },
        }));
      }),
    );
    const batches: boolean[] = [];
    const found = await gather(
      api.data.follow({ record, datatype__in: [HEART_RATE] }, AT_ONCE),
      100,
      async (batch, index) => {
        batches.push(batch.late);
        if (index === 2) await record.patch({ end: now * 0.256 - 2 * SECOND });
      },
    );
    expect(batches.at(-1)).toBe(true);
    const [whole] = await api.data.list({ record, datatype__in: [HEART_RATE] });
    expect([...(found.get(HEART_RATE) ?? [])].sort(([a], [b]) => a - b)).toEqual(whole?.data[HEART_RATE]);
    await record.delete();
  });

  it('goes on when the server was away, without a hole', async () => {
    const { api, wire, record, start } = await live();
    let failures = 0;
    const found = await gather(
      api.data.follow({ record, datatype: HEART_RATE, start }, { ...AT_ONCE, retries: 0 }),
      8,
      (_, index) => {
        if (index !== 2) return;
        const end = wire.change(/./, () => {
          failures += 1;
          now += 60_000;
          if (failures === 5) end();
          if (failures % 2 === 0) return new Response('', { status: 503 });
          throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
        });
      },
    );
    expect(failures).toBe(5);
    const [whole] = await api.data.list({ record, datatype: HEART_RATE, start });
    const samples = found.get(HEART_RATE) ?? [];
    expect(samples).toEqual(whole?.data[HEART_RATE]?.slice(0, samples.length));
    expect(samples.length).toBeGreaterThan(300);
  });

  it('gives up when the server stays away, and at once where asking again is of no use', async () => {
    const { api, wire, record } = await live();
    wire.change(/\/api\/data\/\?/, () => {
      now += 60_000;
      throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
    });
    const options = { ...AT_ONCE, patience: 300_000, retries: 0 };
    await expect(gather(api.data.follow({ record, datatype: 19 }, options), 1)).rejects.toThrow(ConnectionError);
    expect(wire.calls.filter((line) => line.includes('/api/data/?'))).toHaveLength(5);
    const refused = api.data.follow({ record, datatype: 19 }, { ...AT_ONCE, auth: 'athlete@example.org:wrong' });
    await expect(gather(refused, 1)).rejects.toThrow(HttpUnauthorized);
  });

  it('ends with the recording, when all of it was given', async () => {
    const { api, start } = await live();
    const begun = now * 0.256 - 30 * SECOND;
    const record = await api.record.create({ start: begun, user: ATHLETE_ID, device: 'HXSKIN1200002070' });
    expect(record.status).toBe('realtime');
    const found = await gather(api.data.follow({ record, datatype__in: [19, 33] }, AT_ONCE), 100, async (_, index) => {
      if (index === 3) await record.patch({ end: now * 0.256 - 2 * SECOND });
    });
    const [whole] = await api.data.list({ record, datatype__in: [19, 33] });
    expect(whole?.data[19]?.length).toBeGreaterThan(20);
    expect(Object.fromEntries(found)).toEqual(whole?.data);
    await record.delete();
    expect(start).toBeGreaterThan(0);
  });

  it('of a recording that is complete is all of it', async () => {
    const { api } = await live();
    const [record] = await api.record.list({ user: ATHLETE_ID, order_by: 'start', limit: 1 });
    const found = await gather(api.heartrate.follow({ record }), 100);
    const [whole] = await api.heartrate.list({ record }, { fullResolution: true });
    expect(found.get(HEART_RATE)).toEqual(whole?.data[HEART_RATE]);
  });

  it('ends at once where the user is not recording', async () => {
    const { api } = await live();
    const none = api.data.follow({ user: 'stranger@example.org', datatype: 19 }, { auth: STRANGER });
    expect(await gather(none, 1)).toEqual(new Map());
  });

  it('can be ended while it waits', async () => {
    const { api, record, start } = await live();
    const abort = new AbortController();
    const batches = api.data.follow({ record, datatype: 19, start }, { interval: 60_000, signal: abort.signal });
    const ended = gather(batches, 5, () => setTimeout(() => abort.abort(), 5));
    await expect(ended).rejects.toThrow(AbortError);
  });

  it('refuses what it cannot follow, before it asks for anything', async () => {
    const { api, wire } = await live();
    const first = (filters: object, options: object = {}) => api.data.follow(filters as { record: 1 }, options).next();
    await expect(first({ record: 1 })).rejects.toThrow(/has to know the data types/);
    await expect(first({ start: 1, datatype: 19 })).rejects.toThrow(/has to know the record, or the user/);
    await expect(first({ record: 1, datatype: 19, flat: true })).rejects.toThrow(/'flat' has no meaning/);
    await expect(first({ record: 1, datatype: 19 }, { interval: -1 })).rejects.toThrow(UsageError);
    await expect(first({ record: 1, datatype: 19 }, { intervall: 1 })).rejects.toThrow(/did you mean 'interval'/);
    expect(wire.calls).toEqual([]);
  });
});
