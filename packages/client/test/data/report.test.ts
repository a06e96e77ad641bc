import { inspect } from 'node:util';
import { DecodeError, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { json, Wire } from '../support/wire.js';
import { connect, DataServer } from './support/data-server.js';

const timerange = { start: 359840226870, end: 359840821814, user: '/api/v1/user/1511/' };
const record = '/api/v1/record/37700/';
const activity = {
  metric: '/api/v1/metric/1/',
  name: 'activity_avg',
  outputtype: 'value',
  record,
  timerange,
  title: 'Act Avg',
  unit: 'g',
  uri: '/api/v1/metric/1/',
  value: 0.158528803165781,
  zone: 2,
  zones: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
};
const histogram = {
  data1: { bin_edge: [20, 40, 60, 80], count: 3, unit: 'bpm', value: [30, 50, 70] },
  data2: { count: 3, unit: 'rep', value: [0, 12, 137] },
  metric: '/api/v1/metric/45/',
  name: 'heartrate_histo',
  outputtype: 'value',
  record,
  timerange,
  title: 'heartrate histo',
  uri: '/api/v1/metric/45/',
};
const mixed = {
  count: 1,
  data: [[activity, histogram]],
  name: '',
  outputtype: 'list',
  record: {},
  report: '/api/v1/templatereport/None/',
  title: '',
};

const unit = { id: 700, resource_uri: '/api/unit/700/', si_long: 'beats per minute', si_short: 'bpm' };
const apart = {
  count: 2,
  data: [
    {
      metrics: [
        {
          id: 44,
          name: 'heartrate_avg',
          resource_uri: '/api/metric/44/',
          title: 'HR Avg',
          unit,
          value: 71.5,
          zone: -1,
          zones: [],
        },
      ],
      histograms: [
        {
          id: 45,
          name: 'heartrate_histo',
          resource_uri: '/api/metric/45/',
          title: 'HR',
          unit,
          value: [
            [30, 50],
            [2, 3],
          ],
        },
      ],
      timerange: { start: 1, end: 2, user: '/api/user/9/' },
    },
    {
      metrics: [
        {
          id: 44,
          name: 'heartrate_avg',
          resource_uri: '/api/metric/44/',
          title: 'HR Avg',
          unit,
          value: null,
          zone: null,
        },
      ],
      histograms: [
        { id: 45, name: 'heartrate_histo', resource_uri: '/api/metric/45/', title: 'HR', unit, value: null },
      ],
    },
  ],
};

function answering(body: unknown) {
  const wire = new Wire(async () => json(body));
  return { wire, api: connect(new DataServer({}), { fetch: wire.fetch }).api };
}

describe('a report', () => {
  it('has the values of metrics with their units and zones, where they stand together with histograms', async () => {
    const { api, wire } = answering(mixed);
    const report = await api.report.list({ record: 37700, include_metrics: [1, 45] });
    expect(wire.calls).toEqual(['GET /api/report/?record=37700&include_metrics=1%2C45']);
    expect(report).toHaveLength(1);
    expect(report[0]?.metrics).toEqual([
      {
        id: 1,
        name: 'activity_avg',
        title: 'Act Avg',
        unit: 'g',
        value: 0.158528803165781,
        zone: 2,
        zones: activity.zones,
      },
    ]);
    expect(report[0]?.histograms).toEqual([
      {
        id: 45,
        name: 'heartrate_histo',
        title: 'heartrate histo',
        unit: 'bpm',
        bins: [30, 50, 70],
        counts: [0, 12, 137],
        edges: [20, 40, 60, 80],
      },
    ]);
    expect(report[0]?.timerange).toEqual(timerange);
  });

  it('has the same where both stand apart', async () => {
    const { api } = answering(apart);
    const [first, second] = await api.distribution.list({ record: 1, include_histograms: [45] });
    expect(first?.metrics).toEqual([
      { id: 44, name: 'heartrate_avg', title: 'HR Avg', unit: 'bpm', value: 71.5, zone: -1, zones: [] },
    ]);
    expect(first?.histogram(45)).toMatchObject({ unit: 'bpm', bins: [30, 50], counts: [2, 3], edges: null });
    expect(first?.timerange).toEqual({ start: 1, end: 2, user: '/api/user/9/' });
    expect(second?.metric('heartrate_avg')).toMatchObject({ value: null, zone: null, zones: [] });
    expect(second?.histogram('heartrate_histo')).toMatchObject({ bins: [], counts: [], edges: null });
    expect(second?.timerange).toBeNull();
  });

  it('has one entry where the server gives the lists themselves', async () => {
    const { api } = answering(apart.data[0]);
    const report = await api.report.list({ record: 1 });
    expect(report.map((entry) => entry.value(44))).toEqual([71.5]);
  });

  it('gives a value by id or name, and says what it has instead of one that it has not', async () => {
    const { api } = answering(mixed);
    const [entry] = await api.report.list({ record: 1 });
    expect(entry?.value(1)).toBe(0.158528803165781);
    expect(entry?.value('activity_avg')).toBe(0.158528803165781);
    expect(() => entry?.value('heartrate_avg')).toThrow(UsageError);
    expect(() => entry?.value(44)).toThrow('The report has no metric 44; it has: 1 (activity_avg)');
    expect(() => entry?.histogram(1)).toThrow('The report has no histogram 1; it has: 45 (heartrate_histo)');
  });

  it('keeps the values of two ranges apart, and leaves links as text', async () => {
    const { api, wire } = answering({ count: 2, data: [[activity], [{ ...activity, value: 1 }]] });
    const report = await api.report.list({ range__in: [1, 2] });
    expect(report.map((entry) => entry.value(1))).toEqual([0.158528803165781, 1]);
    expect(wire.sent).toHaveLength(1);
  });

  it('shows itself in a few words', async () => {
    const { api } = answering(mixed);
    const report = await api.report.list({ record: 1 });
    expect(String(report)).toBe('<report of 1 entry>');
    expect(String(report[0])).toBe('<Act Avg 0.158528803165781 g, heartrate histo>');
    expect(inspect(report)).toContain('<report of 1 entry>');
    expect(inspect(report)).toContain('Act Avg');
  });

  it('can be empty', async () => {
    expect(await answering({ count: 0, data: [] }).api.report.list({ record: 1 })).toHaveLength(0);
    expect(String((await answering({ data: [[]] }).api.report.list({ record: 1 }))[0])).toBe('<nothing>');
  });

  it.each([
    ['a list', [1], 'answered a JSON array where a JSON object was expected'],
    ['another object', { id: 5 }, 'answered JSON, but no report'],
  ])('refuses %s for a report', async (_what, body, message) => {
    const call = answering(body).api.report.list({ record: 1 });
    await expect(call).rejects.toThrow(DecodeError);
    await expect(call).rejects.toThrow(message);
  });

  it('of everything is refused unless it is asked for', async () => {
    const { api, wire } = answering(mixed);
    await expect(api.report.list({ include_metrics: [1] })).rejects.toThrow('names no record, range, user or time');
    expect(wire.sent).toEqual([]);
    await expect(api.report.list({ include_metrics: [1] }, { unbounded: true })).resolves.toHaveLength(1);
  });

  it('takes a window as the data family does', async () => {
    const { api, wire } = answering(mixed);
    await api.report.list({ user: 1, include_metrics: [1] }, { window: { day: '2026-05-01', zone: 'UTC' } });
    const start = (Date.parse('2026-05-01T00:00:00Z') / 1000) * 256;
    expect(wire.calls[0]).toContain(`start=${start}&end=${start + 86_400 * 256 - 1}`);
  });
});
