import { metricsById } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, Reader, SECOND, tickOf, valuesOf, type WireObject } from '../data/read.js';
import { binned, everySample, figures, type Selected, secondsIn } from './expected.js';

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

const MINUTE = 60 * SECOND;
const ALL = [...metricsById.keys()];

/** Things that have metrics, from the seed and made for the purpose. */
const subjects: Readonly<Record<string, () => Promise<WireObject>>> = {
  'the documented record': () => sandbox.object('/api/record/37700/'),
  'a record of a night': async () => {
    const start = tickOf('2014-01-15T00:30:00Z') + 33;
    return sandbox.create('record', { start, end: start + 4 * HOUR + 99, user: 123 });
  },
  'a record of a minute': async () => {
    const start = tickOf('2014-01-16T12:00:00Z');
    return sandbox.create('record', { start, end: start + MINUTE, user: 123 });
  },
  'a range within a record': () =>
    sandbox.create('range', { name: 'x', start: 359_840_226_870 + 77_777, end: 359_840_226_870 + 377_777, user: 123 }),
  'a range that begins before a record': () =>
    sandbox.create('range', { name: 'x', start: 359_840_000_000, end: 359_840_426_000, user: 123 }),
  'a range over two records': async () => {
    const start = tickOf('2013-03-03T03:00:00Z');
    for (const at of [start, start + HOUR])
      await sandbox.create('record', { start: at, end: at + 20 * MINUTE, user: 123 });
    return sandbox.create('range', {
      name: 'x',
      start: start + 5 * MINUTE,
      end: start + HOUR + 15 * MINUTE,
      user: 123,
    });
  },
};

describe.each(Object.keys(subjects))('the metrics of %s', (name) => {
  let selected: Selected;
  let metrics: ReadonlyMap<number, WireObject>;
  beforeAll(async () => {
    const make = subjects[name] as () => Promise<WireObject>;
    const { resource_uri: uri, start, end } = await make();
    const resource = uri.split('/')[2];
    selected = { query: `${resource}=${uri}`, from: start, to: end };
    const shown = (await sandbox.object(`${uri}?include_metrics=${ALL}`))['metrics'] as WireObject[];
    metrics = new Map(shown.map((metric) => [metric['id'], metric]));
  });

  test('are all there, with their names, titles and units', () => {
    expect([...metrics.keys()].sort()).toEqual([...ALL].sort());
    for (const [id, { name: known, title, unit, resource_uri: uri }] of metrics) {
      const metric = metricsById.get(id);
      expect(title).toBe(metric?.title);
      if (metric?.name) expect(known).toBe(metric.name);
      expect(uri).toBe(`/api/metric/${id}/`);
      expect(unit).toMatchObject({ resource_uri: `/api/unit/${unit.id}/` });
      expect(unit.si_short.toLowerCase()).toBe(
        metric?.unit.replace('kCal', 'cal').replace('kcal', 'cal').toLowerCase(),
      );
    }
  });

  test.each(figures)('agree with the samples: %s from data type %s', async (metric, dataType, figure) => {
    const pairs = await everySample(sandbox, selected, dataType);
    const expected = figure(pairs);
    const { value } = metrics.get(metric) as WireObject;
    if (expected === null || Number.isNaN(expected)) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 9);
  });

  test.each([
    [45, 19],
    [301, 49],
    [302, 33],
    [303, 53],
  ])('agree with the samples: histogram %s of data type %s', async (metric, dataType) => {
    const values = valuesOf(await everySample(sandbox, selected, dataType));
    const [centres, counts]: [number[], number[]] = (metrics.get(metric) as WireObject)['value'];
    const half = ((centres[1] as number) - (centres[0] as number)) / 2;
    const edges = [...centres.map((centre) => centre - half), (centres.at(-1) as number) + half];
    expect(counts).toEqual(
      binned(
        values,
        edges.map((edge) => Number(edge.toFixed(6))),
      ),
    );
    // Nothing falls beside the bins.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  });

  test('agree with the changes of state: sleep and positions', async () => {
    const { from, to } = selected;
    const user = 'user=123';
    const value = (metric: number) => metrics.get(metric)?.['value'];
    // The state in which a range begins was entered before it.
    const changes = async (dataType: number) => sandbox.series(`${user}&start=${from - 24 * HOUR}&end=${to}`, dataType);
    const [positions, phases] = [await changes(270), await changes(280)];
    for (const position of [1, 2, 3, 4, 5]) {
      expect(value(1032 + position)).toBeCloseTo(secondsIn(positions, [position], from, to), 9);
    }
    if (phases.length === 0) expect([value(1032), value(1039)]).toEqual([null, null]);
    else {
      const asleep = secondsIn(phases, [2, 5], from, to);
      expect(value(1032)).toBeCloseTo(asleep, 9);
      expect(value(1039)).toBeGreaterThan(0);
      expect(value(1039)).toBeLessThanOrEqual(100);
    }
  });

  test('of heart-rate variability add up, or say that it was not computed', () => {
    const value = (metric: number) => metrics.get(metric)?.['value'];
    const share = value(173);
    expect(value(50)).toBe(share ?? -1);
    if (share === null) expect(value(170)).toBeNull();
    else expect(value(170) + share).toBeCloseTo(100, 9);
  });

  test('tell the zones that their values lie in', () => {
    for (const { value, zones, zone } of metrics.values()) {
      if (zone === undefined) continue;
      if (value === null) expect(zone).toBeNull();
      else if (zones.length === 0 || value > zones.at(-1)) expect(zone).toBe(-1);
      else if (value < zones[0]) expect(zone).toBe(0);
      else {
        expect(zones[zone - 1]).toBeLessThanOrEqual(value);
        expect(zones[zone]).toBeGreaterThanOrEqual(value);
      }
    }
  });
});

test('where nothing was recorded, metrics have no value', async () => {
  const start = tickOf('2001-01-01T00:00:00Z');
  const { resource_uri: uri } = await sandbox.create('range', { name: 'x', start, end: start + HOUR, user: 123 });
  const { metrics } = await sandbox.object(`${uri}?include_metrics=${ALL}`);
  for (const { value, zone } of metrics) expect([value, zone ?? null]).toEqual([null, null]);
});

test('zones of the mean heart rate follow from the highest of the profile', async () => {
  const { fitness } = await sandbox.object('/api/profile/1460/');
  const [{ zones }] = (await sandbox.object('/api/record/37700/?include_metrics=44'))['metrics'];
  const edges = [0.6, 0.7, 0.8, 0.9].map((share) => Math.round(share * fitness.hr_max));
  expect(zones).toEqual([0, ...edges, 250]);
});

describe('default metrics', () => {
  const shown = async (uri: string) =>
    ((await sandbox.object(uri))['metrics'] as WireObject[]).map(({ id, value }) => [id, value !== null]);

  test('of its activity type are always in a range, and others come after them', async () => {
    const body = { name: 'x', start: 359_840_226_870, end: 359_840_326_870, user: 123 };
    const { resource_uri: uri } = await sandbox.create('range', { ...body, context: { activitytype: 10 } });
    const defaults = [44, 71, 139].map((id) => [id, true]);
    expect(await shown(uri)).toEqual(defaults);
    expect(await shown(`${uri}?include_metrics=12,44`)).toEqual([...defaults, [12, true]]);
    const { objects } = await sandbox.object(`/api/range/?id=${uri.split('/')[3]}`);
    expect(objects[0].metrics).toEqual((await sandbox.object(uri))['metrics']);
  });

  test('are none without an activity type, and none in a record', async () => {
    const body = { name: 'x', start: 359_840_226_870, end: 359_840_326_870, user: 123 };
    const { resource_uri: uri } = await sandbox.create('range', body);
    expect(await shown(uri)).toEqual([]);
    expect(await shown('/api/record/37700/')).toEqual([]);
  });

  test('of ranges over two hours, and of more than a hundred, have no value in a list that does not ask for them', async () => {
    const { objects } = await sandbox.object('/api/range/?activitytype=12&limit=1&order_by=-duration');
    const [night] = objects;
    expect(night.duration).toBeGreaterThan(7200);
    const heartRate = (object: WireObject) => object['metrics'].find(({ id }: WireObject) => id === 139).value;
    expect(heartRate(night)).toBeNull();
    expect(heartRate(await sandbox.object(night.resource_uri))).toBeGreaterThan(100);
    const asked = await sandbox.object(`/api/range/?id=${night.id}&include_metrics=139`);
    expect(heartRate(asked['objects'][0])).toBe(heartRate(await sandbox.object(night.resource_uri)));

    const values = async (limit: number) => {
      const page = await sandbox.object(`/api/range/?activitytype=10&order_by=duration&limit=${limit}`);
      return page['objects'].map(heartRate) as (number | null)[];
    };
    expect((await values(100)).filter((value) => value === null)).toEqual([]);
    expect((await values(101)).filter((value) => value !== null)).toEqual([]);
  });
});

test('distance and speed of a range are those of its track', async () => {
  const { objects } = await sandbox.object('/api/track/?limit=1');
  const [track] = objects;
  const points = await sandbox.all(`/api/trackpoint/?track=${track.id}`);
  const { metrics } = await sandbox.object(`${track.range}?include_metrics=501,502,2038`);
  const value = (id: number) => metrics.find((metric: WireObject) => metric['id'] === id).value;
  const speeds = points.flatMap(({ speed }) => (speed === null ? [] : [Number(speed)]));
  expect(value(501)).toBe(Math.max(...speeds));
  expect(value(502)).toBeCloseTo(speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length, 9);
  expect(value(2038) / track.distance).toBeCloseTo(1, 4);
});
