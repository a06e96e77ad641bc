import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COACH, STRANGER } from '../client.js';
import { HOUR, Reader, SECOND, tickOf, type WireObject } from '../data/read.js';

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

const START = 359_840_226_870;
const END = 359_840_821_814;
const report = (query: string, as?: string) => sandbox.object(`/api/report/?${query}`, as);
const itemsOf = ({ data }: WireObject): WireObject[] => data.flat();
const metricOf = async (uri: string, id: number) =>
  (await sandbox.object(`${uri}?include_metrics=${id}`))['metrics'].find((metric: WireObject) => metric['id'] === id)
    .value;

describe('a report about a record', () => {
  test('has the members that are documented, and the record', async () => {
    const answer = await sandbox.object('/api/v1/report/?include_metrics=1,45&record=37700');
    const { data, record, ...rest } = answer;
    expect(rest).toEqual({ count: 1, name: '', outputtype: 'list', report: '/api/v1/templatereport/None/', title: '' });
    expect(record).toEqual(await sandbox.object('/api/v1/record/37700/?include_metrics=1,45'));
    expect(data.map((list: unknown[]) => list.length)).toEqual([2]);
  });

  test('has items for values', async () => {
    const [[item]] = (await sandbox.object('/api/v1/report/?include_metrics=1&record=37700'))['data'];
    expect(item).toEqual({
      metric: '/api/v1/metric/1/',
      name: 'activity_avg',
      outputtype: 'value',
      record: '/api/v1/record/37700/',
      timerange: { end: END, start: START, user: '/api/v1/user/123/' },
      title: 'Act Avg',
      unit: 'g',
      uri: '/api/v1/metric/1/',
      value: await metricOf('/api/record/37700/', 1),
      zone: 5,
      zones: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    });
  });

  test('has items for histograms, in the newer edition with the short form beside', async () => {
    const [[old]] = (await sandbox.object('/api/v1/report/?include_metrics=45&record=37700'))['data'];
    const { data1, data2, ...common } = old;
    expect(Object.keys(common)).toEqual(['metric', 'name', 'outputtype', 'record', 'timerange', 'title', 'uri']);
    expect(data1).toEqual({
      bin_edge: [20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220],
      count: 10,
      unit: 'bpm',
      value: [30, 50, 70, 90, 110, 130, 150, 170, 190, 210],
    });
    expect(data2).toEqual({ count: 10, unit: 'rep', value: expect.any(Array) });
    expect(data2.value.reduce((sum: number, count: number) => sum + count, 0)).toBe(2324);
    const [[recent]] = (await report('include_metrics=45&record=37700'))['data'];
    expect(recent.value).toEqual([data1.value, data2.value]);
  });

  test('takes metrics by id or address, several in any way, each once, and steps over those that there are not', async () => {
    const names = async (query: string) =>
      itemsOf(await report(`record=37700&${query}`)).map(({ metric }) => metric.split('/')[3]);
    expect(await names('include_metrics=44,1,44,9999')).toEqual(['44', '1']);
    expect(await names('include_metrics__in=44&include_metrics__in=/api/metric/1/')).toEqual(['44', '1']);
    expect(await names('')).toEqual([]);
  });

  test('about several has a list for each', async () => {
    const { objects } = await sandbox.object('/api/record/?limit=3&order_by=id');
    const ids = objects.map(({ id }: WireObject) => id);
    const { count, data, record } = await report(`record__in=${ids}&include_metrics=71`);
    expect([count, record]).toEqual([3, {}]);
    for (const [item] of data) {
      const id = Number(item.record.split('/')[3]);
      expect(ids).toContain(id);
      expect(item.value).toBe(await metricOf(`/api/record/${id}/`, 71));
    }
  });

  test('narrowed by a window is about whole hours of it', async () => {
    const [item] = itemsOf(
      await report(`record=37700&start=${START + 20 * 60 * SECOND}&end=${END + 1}&include_metrics=71`),
    );
    const from = START + 20 * 60 * SECOND;
    expect(item?.['timerange'].start).toBe(Math.max(START, Math.floor(from / HOUR) * HOUR));
    const { objects: all } = await sandbox.object('/api/record/?id=37700');
    expect(item?.['timerange'].end).toBe(all[0].end);
  });
});

describe('a report about a range', () => {
  test('calls it a record, as the live service does, and has the range as its object', async () => {
    const { objects } = await sandbox.object('/api/range/?limit=1');
    const [range] = objects;
    const answer = await report(`range=${range.id}&include_metrics=44`);
    const [item] = itemsOf(answer);
    expect(item?.['record']).toBe(`/api/record/${range.id}/`);
    expect(item?.['timerange']).toEqual({ start: range.start, end: range.end, user: range.user });
    expect(item?.['value']).toBe(await metricOf(range.resource_uri, 44));
    expect(answer['record'].resource_uri).toBe(range.resource_uri);
  });

  test('that is open has no end', async () => {
    const { id } = await sandbox.create('range', { name: 'x', start: END - 2560, end: null, user: 123 });
    const [item] = itemsOf(await report(`range=${id}&end=${END}&include_metrics=71`));
    expect(item?.['timerange'].end).toBe(Math.ceil(END / HOUR) * HOUR);
  });
});

describe('a report about a window', () => {
  const from = tickOf('2012-05-06T10:20:00Z');
  const to = tickOf('2012-05-08T09:10:00Z');
  let made: WireObject[];
  beforeAll(async () => {
    made = [];
    for (const day of ['2012-05-06T10:10:00Z', '2012-05-07T23:50:00Z']) {
      const start = tickOf(day);
      made.push(await sandbox.create('record', { start, end: start + 1200 * SECOND, user: 123 }));
    }
    for (const { start } of made) {
      const common = { start: start + 60 * SECOND, end: start + 900 * SECOND, user: 123 };
      await sandbox.create('range', { name: 'Out', ...common, context: { activitytype: 10 } });
      await sandbox.create('range', {
        name: 'In',
        ...common,
        end: start + 120 * SECOND,
        context: { activitytype: 10 },
      });
    }
  });

  test('moves its start down and its end up to an hour', async () => {
    const [item, ...more] = itemsOf(await report(`start=${from}&end=${to}&include_metrics=44`));
    expect(more).toEqual([]);
    expect(item?.['timerange']).toEqual({
      start: tickOf('2012-05-06T10:00:00Z'),
      end: tickOf('2012-05-08T10:00:00Z'),
      user: '/api/user/123/',
    });
    expect(item?.['record']).toBeNull();
    const rates = await sandbox.ask(`/api/heartrate/?user=123&start=${from - HOUR}&end=${to}&flat=1&no_timestamps=1`);
    expect(rates.json).toHaveLength(2400);
    const mean = rates.json.reduce((sum: number, rate: number) => sum + rate, 0) / 2400;
    expect(item?.['value']).toBeCloseTo(mean, 9);
  });

  test('grouped by day has a list for each day in UTC on which anything was recorded', async () => {
    for (const grouping of ['group_by=day', 'group_by__day=1']) {
      const { count, data } = await report(`start=${from}&end=${to}&${grouping}&include_metrics=71`);
      expect(count).toBe(3);
      const days = data.map(([item]: WireObject[]) => item?.['timerange'].start);
      expect(days).toEqual(['06', '07', '08'].map((day) => tickOf(`2012-05-${day}T00:00:00Z`)));
      const steps = data.map(([item]: WireObject[]) => item?.['value']);
      const [whole] = itemsOf(await report(`start=${from}&end=${to}&include_metrics=71`));
      expect(steps.reduce((a: number, b: number) => a + b, 0)).toBe(whole?.['value']);
    }
  });

  test('narrowed to a kind of activity has a list for each such range', async () => {
    const starts = async (query: string) =>
      itemsOf(await report(`start=${from}&end=${to}&include_metrics=71&${query}`)).map(
        ({ timerange }) => timerange.start,
      );
    const all = made.flatMap(({ start }) => [start + 60 * SECOND, start + 60 * SECOND]);
    expect(await starts('activitytype=10')).toEqual(all);
    expect(await starts('category=running')).toEqual(all);
    expect(await starts('activitytype__in=1,10')).toEqual(all);
    expect(await starts('activitytype=1')).toEqual([]);
    expect(await starts('category=sleep')).toEqual([]);
    expect(await starts('trainingroutine__isnull=true')).toEqual(all);
    expect(await starts('activitytype=10&user=friend@example.org')).toEqual([]);
  });

  test('narrowed and grouped by day counts nested ranges once, and parts a range at midnight', async () => {
    const query = `start=${from}&end=${to}&include_metrics=139&activitytype=10`;
    const values = (answer: WireObject) => itemsOf(answer).map(({ value }) => value);
    const [first, second, third, ...none] = values(await report(`${query}&group_by=day`));
    expect(none).toEqual([]);
    const ranges = values(await report(query));
    expect(first).toBe(Math.max(...ranges.slice(0, 2)));
    expect(second + third).toBeCloseTo(Math.max(...ranges.slice(2)), 9);
  });

  test('is about the caller unless it names users', async () => {
    const users = async (query: string, as: string) =>
      itemsOf(await report(`start=${from}&end=${to}&include_metrics=44&${query}`, as)).map(
        ({ timerange }) => timerange.user,
      );
    expect(await users('', COACH)).toEqual(['/api/user/5437/']);
    expect(await users('user=123', COACH)).toEqual(['/api/user/123/']);
    expect(new Set(await users('user__in=123,5437,808', COACH))).toEqual(
      new Set(['/api/user/123/', '/api/user/5437/']),
    );
    expect(await users('user=123', STRANGER)).toEqual([]);
  });

  test('takes the options of the schema that change nothing here', async () => {
    const query = `start=${from}&end=${to}&include_metrics=44`;
    const plain = await report(query);
    expect(await report(`${query}&include_autodetected=true&display=1&grouped=1&time=day`)).toEqual(plain);
  });
});

describe('distribution', () => {
  test('is a report with histograms', async () => {
    const query = 'record=37700&include_histograms=45,302&include_metrics=44';
    const { data } = await sandbox.object(`/api/distribution/?${query}`);
    const [items] = data;
    expect(items.map(({ name }: WireObject) => name)).toEqual([
      'heartrate_avg',
      'heartrate_histo',
      'breathingrate_histogram',
    ]);
    expect(items[1]).toEqual((await report('record=37700&include_metrics=45'))['data'][0][0]);
  });
});

describe('a bad request', () => {
  test.each(['', 'include_metrics=44', 'user=123&include_metrics=44', 'start=5', 'end=5'])(
    'that would mean all that was ever recorded is refused: %j',
    async (query) => {
      const { status, json } = await sandbox.ask(`/api/report/?${query}`);
      expect([status, json.error]).toEqual([400, expect.stringContaining('Name a record')]);
    },
  );

  test.each([
    ['record__gt=5', "'gt' is not an allowed filter on the 'record' field."],
    ['resource_uri=x', "The 'resource_uri' field does not allow filtering."],
    ['record=x', 'Invalid resource lookup data provided (mismatched type).'],
    ['range__user=1', "Lookups are not allowed more than one level deep on the 'range' field."],
  ])('is refused in the words of Tastypie: %s', async (query, reason) => {
    for (const resource of ['report', 'distribution']) {
      const { status, json } = await sandbox.ask(`/api/${resource}/?${query}`);
      expect([status, json.error]).toEqual([400, reason]);
    }
  });

  test('for what one may not see finds nothing', async () => {
    const { data, count, record } = await report('record=37700&include_metrics=44', STRANGER);
    expect([data, count, record]).toEqual([[], 0, {}]);
  });
});
