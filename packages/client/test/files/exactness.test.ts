import type { ApiChannel, ApiCsvResult, ApiDataResult, DataFilters, HexoApi, Series } from 'hexoskin-client';
import { edfCounts, readEdf } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { ATHLETE_ID, type Connect, STRANGER, useSandbox } from '../support/sandbox.js';

const connect: Connect = useSandbox();

/** A start between two seconds, in the evening, so that sleep begins. */
const START = Date.parse('2014-03-01T22:40:00Z') * 0.256 + 54;

/** All that a recording has of one data type, from the archive. */
interface Whole {
  readonly channel: ApiChannel;
  readonly series: Series;
}

describe.each([
  ['a Hexoskin', 'HXSKIN1200002070', 400],
  ['an Astroskin that counts 256 ticks a second', 'ASTROSKIN1500000042', 45],
  ['an Astroskin that counts 1,000 ticks a second', null, 45],
])('every channel of %s', (_, device, seconds) => {
  let channels: Map<number, Whole>;
  let json: ApiDataResult;
  let csv: ApiCsvResult;
  let counts: Map<number, Int32Array>;

  beforeAll(async () => {
    const { api } = device === null ? connect({ auth: STRANGER, freq: 1000 }) : connect();
    const filters = device === null ? await beginning(api, seconds) : await made(api, device, seconds);
    channels = new Map();
    for await (const channel of api.data.channels(filters)) {
      channels.set(channel.datatype ?? 0, { channel, series: await channel.series() });
    }
    [json] = (await api.data.list(filters, { fullResolution: true })) as unknown as [ApiDataResult];
    // Longer ones are thinned in a table.
    const short = [...channels].filter(([, { series }]) => series.length < 65_000).map(([datatype]) => datatype);
    csv = await api.data.list({ ...filters, datatype__in: short }, { format: 'csv' });
    counts = await countsOf(device === null, (await api.data.list(filters, { format: 'edf' })).bytes);
  }, 60_000);

  it('is in the archive, in JSON and in EDF', () => {
    const filled = [...channels].filter(([, { series }]) => series.length > 0).map(([datatype]) => datatype);
    expect(filled.length).toBeGreaterThan(25);
    expect([...filled].sort()).toEqual([...json.datatypes].sort());
    const regular = filled.filter((datatype) => (channels.get(datatype)?.channel.rate ?? 0) >= 1);
    expect([...counts.keys()].filter((datatype) => filled.includes(datatype)).sort()).toEqual(regular.sort());
  });

  it('has the same ticks and physical values in the archive as in JSON', () => {
    for (const [datatype, { series }] of channels) {
      const whole = json.datatypes.includes(datatype) ? json.series(datatype) : null;
      expectSame(series.ticks, whole?.ticks ?? [], `ticks of ${datatype}`);
      expectSame(series.values, whole?.values ?? [], `values of ${datatype}`);
      if (whole) expect(series).toMatchObject({ name: whole.name, unit: whole.unit, rate: whole.rate, thinning: 1 });
    }
  });

  it('has raw numbers in the archive that JSON has scaled, where it does so', () => {
    for (const [datatype, { series }] of channels) {
      const facts = dataTypesById.get(datatype);
      const own = device === null ? facts?.at1000 : undefined;
      const scale = facts?.rawInJson ? 1 : (own?.scale ?? facts?.scale ?? 1);
      const raw = json.datatypes.includes(datatype) ? json.series(datatype).raw : [];
      expect(series.raw.length).toBe(raw.length);
      const apart = Array.from(series.raw, (count, index) => Math.abs(count * scale - (raw[index] ?? 0)));
      expect(apart.filter((difference) => difference > 1e-9)).toEqual([]);
    }
  });

  it('has the same counts in EDF as in the archive, if it has a fixed rate', () => {
    expect(counts.size).toBeGreaterThan(10);
    for (const [datatype, found] of counts) expectSame(found, channels.get(datatype)?.series.raw ?? [], `${datatype}`);
  });

  it('has the same values in CSV as in JSON, with an empty cell for none', async () => {
    for (const [datatype, { series }] of channels) {
      if (series.length === 0 || series.length >= 65_000) continue;
      const table = await csv.series(datatype);
      const numbers = series.values.map((value, index) => (Number.isNaN(value) ? Number.NaN : index));
      const places = numbers.filter((index) => !Number.isNaN(index));
      expectSame(table.ticks, Array.from(places, (index) => series.ticks[index]) as number[], `ticks of ${datatype}`);
      expectSame(
        table.values,
        Array.from(places, (index) => series.values[index]) as number[],
        `values of ${datatype}`,
      );
    }
  });

  it('is as trustworthy in the archive as in JSON', () => {
    for (const [datatype, { series }] of channels) {
      if (series.length > 0) expectSame(series.valid, json.series(datatype).valid, `validity of ${datatype}`);
    }
  });
});

/** A new record. */
async function made(api: HexoApi, device: string, seconds: number): Promise<DataFilters> {
  const end = START + seconds * 256 + 77;
  return { record: await api.record.create({ start: START, end, user: ATHLETE_ID, device }) };
}

/** The first seconds of the record that counts 1,000 ticks a second. */
async function beginning(api: HexoApi, seconds: number): Promise<DataFilters> {
  const [record] = await api.record.list({ order_by: '-start', limit: 1 });
  return { record, end: (record?.start ?? 0) + seconds * 1000 };
}

/** The raw numbers of an EDF file, by data type. */
async function countsOf(at1000: boolean, bytes: Uint8Array): Promise<Map<number, Int32Array>> {
  const { header, blocks } = await readEdf(bytes);
  const pieces = header.signals.map((): number[] => []);
  for await (const { samples } of blocks) {
    for (const [index, signal] of header.signals.entries()) {
      const facts = dataTypesById.get(Number.parseInt(signal.label, 10));
      if (!facts) continue;
      const { id, name, ticksPerSample, signed, unit } = facts;
      const { scale = facts.scale, offset = facts.offset } = at1000 ? (facts.at1000 ?? {}) : {};
      const rate = ticksPerSample === null ? null : 256 / ticksPerSample;
      const channel = { id, name, rate, signed: signed ?? true, unit: unit ?? '', scale, offset };
      for (const count of edfCounts(signal, channel, samples[index] ?? new Int16Array())) pieces[index]?.push(count);
    }
  }
  return new Map(
    header.signals.map(({ label }, index) => [Number.parseInt(label, 10), Int32Array.from(pieces[index] ?? [])]),
  );
}

/** Comparing so many one by one, `toEqual` would take most of the time. */
function expectSame(found: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  let different = -1;
  for (let index = 0; index < found.length && different < 0; index += 1) {
    if (!Object.is(found[index], expected[index])) different = index;
  }
  expect([what, found.length, different]).toEqual([what, expected.length, -1]);
}
