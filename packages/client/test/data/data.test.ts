import { inspect } from 'node:util';
import {
  ApiDataList,
  ApiDataResult,
  ApiFlatDataList,
  ApiResourceReference,
  DecodeError,
  UsageError,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { httpServer } from '../support/http-server.js';
import { connect, DataServer, regular, START } from './support/data-server.js';

const heartRate = regular(4, 256, (index) => 70 + index, START + 256);
const breathingRate = regular(3, 256, (index) => 12 + index, START + 256);
const sleepPhase = { ticks: [START, START + 7680, START + 9000], values: [null, 6, null] };
const server = new DataServer({ 123: { 19: heartRate, 33: breathingRate, 280: sleepPhase } });

describe('a list of samples', () => {
  it('is an array with one result for each user', async () => {
    const { api, wire } = connect(server);
    const result = await api.data.list({ record: 99999, datatype__in: [19, 33, 49] });
    expect(result).toBeInstanceOf(ApiDataList);
    expect(Array.isArray(result)).toBe(true);
    expect(result).toHaveLength(1);
    expect(result[0]).toBeInstanceOf(ApiDataResult);
    expect([...result].map(({ user }) => user.id)).toEqual([123]);
    expect(result[0]?.datatypes).toEqual([19, 33]);
    expect(wire.calls).toEqual(['GET /api/data/?record=99999&datatype__in=19%2C33%2C49']);
  });

  it('has pairs of tick and value by data type', async () => {
    const { api } = connect(server);
    const [result] = await api.data.list({ record: 1, datatype__in: [19, 33] });
    expect(result?.data).toEqual({
      19: [
        [START + 256, 70],
        [START + 512, 71],
        [START + 768, 72],
        [START + 1024, 73],
      ],
      33: [
        [START + 256, 12],
        [START + 512, 13],
        [START + 768, 14],
      ],
    });
    expect(result?.data).toBe(result?.data);
  });

  it('keeps what a state begins and ends with undefined', async () => {
    const { api } = connect(server);
    const [result] = await api.sleepphase.list({ record: 1 });
    expect(result?.data[280]).toEqual([
      [START, null],
      [START + 7680, 6],
      [START + 9000, null],
    ]);
    expect(result?.series(280).raw).toEqual(Float64Array.of(Number.NaN, 6, Number.NaN));
  });

  it('refers to the user without asking for it', async () => {
    const { api, wire } = connect(server);
    const [result] = await api.heartrate.list({ record: 1 });
    expect(result?.user).toBeInstanceOf(ApiResourceReference);
    expect(result?.user.uri).toBe('/api/user/123/');
    expect(wire.calls).toEqual(['GET /api/heartrate/?record=1']);
  });

  it('has values alone where no_timestamps was said', async () => {
    const { api, wire } = connect(server);
    const [result] = await api.data.list({ record: 1, datatype__in: [19, 33], no_timestamps: true });
    expect(result?.data).toEqual({ 19: [70, 71, 72, 73], 33: [12, 13, 14] });
    expect(wire.calls[0]).toContain('no_timestamps=1');
    expect(() => result?.series(19)).toThrow("The samples were asked for with 'no_timestamps'");
  });

  it('is one array of all samples where flat was said', async () => {
    const { api } = connect(server);
    const result = await api.data.list({ record: 99999, datatype: 19, flat: true });
    expect(result).toBeInstanceOf(ApiFlatDataList);
    expect([...result]).toEqual(heartRate.ticks.map((tick, index) => [tick, heartRate.values[index]]));
    expect(result.map(([, value]) => value)).toEqual([70, 71, 72, 73]);
    expect(result.map(([, value]) => value)).not.toBeInstanceOf(ApiFlatDataList);
  });

  it('is one array of all values where both were said', async () => {
    const { api } = connect(server);
    const result = await api.data.list({ record: 99999, datatype: 19, flat: true, no_timestamps: true });
    expect(result).toBeInstanceOf(ApiFlatDataList);
    expect([...result]).toEqual([70, 71, 72, 73]);
  });

  it('leaves flags out that are false, whatever a server would make of them', async () => {
    const { api, wire } = connect(server);
    const result = await api.data.list({ record: 1, datatype: 19, flat: false, no_timestamps: false });
    expect(result).toBeInstanceOf(ApiDataList);
    expect(wire.calls).toEqual(['GET /api/data/?record=1&datatype=19']);
  });

  it('is empty where there is nothing', async () => {
    const { api } = connect(new DataServer({}));
    expect(await api.data.list({ record: 1 })).toHaveLength(0);
    expect(await api.data.list({ record: 1, flat: true })).toHaveLength(0);
  });

  it('shows itself in a few words, and as what went over the wire', async () => {
    const { api } = connect(server);
    const result = await api.data.list({ record: 1, datatype__in: [19, 33] });
    expect(String(result)).toBe('<samples of 1 user>');
    expect(String(result[0])).toBe('<data of <user 123>: heart_rate (19) 4, breathing_rate (33) 3>');
    expect(inspect(result)).toBe(`<samples of 1 user>\n  ${String(result[0])}`);
    expect(JSON.parse(JSON.stringify(result))).toEqual([{ data: result[0]?.data, user: '/api/user/123/' }]);
    expect({ ...result[0] }).toEqual({ data: result[0]?.data, user: result[0]?.user });
    expect(String(await api.heartrate.list({ record: 1, flat: true }))).toBe('<4 samples>');
  });

  it('comes with the answer, parsed', async () => {
    const { api } = connect(server);
    const { data, response } = await api.heartrate.list({ record: 1 }).withResponse();
    expect(response?.status).toBe(200);
    expect(response?.body).toEqual([{ data: data[0]?.data, user: '/api/user/123/' }]);
    expect(response?.body).toBe(response?.body);
  });
});

describe('answers that no server in good order gives', () => {
  const answering = async (body: string, contentType = 'application/json') => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(200, { 'Content-Type': contentType }).end(body);
    });
    const { api } = connect(server, { baseUrl: url, fetch });
    return api;
  };

  it('keeps values that are no numbers, and counts them as none in series', async () => {
    const api = await answering(
      '[{"data": {"19": [[1, "high"], [2, NaN], [3, 70]]}, "user": "/api/user/1/", "record": []}]',
    );
    const [result] = await api.heartrate.list({ record: 1 });
    expect(result?.data[19]).toEqual([
      [1, 'high'],
      [2, Number.NaN],
      [3, 70],
    ]);
    expect(result?.series(19).raw).toEqual(Float64Array.of(Number.NaN, Number.NaN, 70));
    expect(result?.series(19).valid).toEqual(Uint8Array.of(0, 0, 1));
  });

  it('takes an embedded user for a reference', async () => {
    const api = await answering('[{"data": {"19": []}, "user": {"resource_uri": "/api/user/9/", "first_name": "A"}}]');
    const [result] = await api.heartrate.list({ record: 1 });
    expect(result?.user.uri).toBe('/api/user/9/');
    expect(result?.series(19)).toHaveLength(0);
  });

  it.each([
    ['an object', '{"error": "no"}', 'answered other JSON in place of samples'],
    ['objects without samples', '[{"id": 1}]', 'answered other JSON in place of samples'],
    ['data that no data type has', '[{"data": {"x": []}, "user": "u"}]', 'answered other JSON in place of samples'],
    ['an id twice', '[{"data": {"19": [], "019": []}, "user": "u"}]', 'answered other JSON in place of samples'],
    [
      'an id that is no exact number',
      '[{"data": {"9007199254740993": []}}]',
      'answered other JSON in place of samples',
    ],
    ['samples that are no list', '[{"data": {"19": 5}, "user": "u"}]', 'answered other JSON in place of samples'],
    ['an empty answer', '', 'answered nothing in place of samples'],
    ['half an answer', '[{"data": {"19": [[1, 2], [3', 'answered broken JSON'],
  ])('refuses %s', async (_what, body, message) => {
    const api = await answering(body);
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow(DecodeError);
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow(message);
  });

  it('tells a web page from samples', async () => {
    const api = await answering('<!doctype html><html></html>', 'text/html');
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow('a web page instead of JSON');
  });
});

describe('a selection', () => {
  const { api, wire } = connect(server);

  it.each([
    ['no filters', {}],
    ['a data type alone', { datatype: 19 }],
    ['a record that is not set', { record: undefined, datatype: 19 }],
    ['forms alone', { flat: false, max_values: 10 }],
  ])('of %s is refused, because it would be one of everything', async (_what, filters) => {
    wire.clear();
    await expect(api.data.list(filters)).rejects.toThrow(UsageError);
    await expect(api.data.list(filters)).rejects.toThrow(/names no record, range, user or time.*unbounded: true/s);
    expect(wire.sent).toEqual([]);
  });

  it('of everything goes out where it is asked for', async () => {
    expect(await api.data.list({ datatype: 19 }, { unbounded: true })).toHaveLength(1);
  });

  it.each([
    ['a record', { record: 1 }],
    ['records', { record__in: [1, 2] }],
    ['a range', { range: 5 }],
    ['a user', { user: 'athlete@example.org' }],
    ['a beginning', { start: START }],
    ['ticks between', { timestamp__range: [START, START + 1] as const }],
  ])('by %s goes out', async (_what, filters) => {
    await expect(api.data.list(filters)).resolves.toBeInstanceOf(ApiDataList);
  });

  it('by a parameter that the schema does not know goes out', async () => {
    await expect(api.data.list({}, { query: { record: 5 } })).resolves.toBeInstanceOf(ApiDataList);
  });

  it.each([
    ['no records', { record__in: [] }, "'record__in' is empty: data would match nothing by it"],
    ['an empty text', { record: '' }, "'record' is empty"],
    ['null', { record: null, start: 5 }, "'record' is null"],
    ['no data types', { record: 1, datatype__in: [] }, "'datatype__in' is empty"],
    ['an end before its start', { start: 10, end: 9 }, "'end' (tick 9) lies before 'start' (tick 10)"],
    ['text for ticks', { start: '2026-05-01T08:00:00Z' }, 'ISO text goes into the option: { window: { from:'],
    ['pages', { record: 1, limit: 10 }, "data has no pages, so no 'limit'"],
    ['an unknown filter', { record: 1, datatypes: [19] }, "did you mean 'datatype'?"],
  ])('by %s is refused', async (_what, filters, message) => {
    await expect(api.data.list(filters as never)).rejects.toThrow(UsageError);
    await expect(api.data.list(filters as never)).rejects.toThrow(message);
  });

  it('is what it was when the call was made', async () => {
    wire.clear();
    const filters = { record: 1, datatype: 19 };
    const call = api.data.list(filters);
    filters.record = 2;
    await call;
    expect(wire.calls).toEqual(['GET /api/data/?record=1&datatype=19']);
    expect(filters).toEqual({ record: 2, datatype: 19 });
  });

  it('does not go out with an option that does not exist', async () => {
    const options = { fullresolution: true } as object;
    await expect(api.data.list({ record: 1 }, options)).rejects.toThrow("did you mean 'fullResolution'?");
    await expect(api.report.list({ record: 1 }, options)).rejects.toThrow("list() has no option 'fullresolution'");
  });

  it('goes out as whoever signed in when the call was made', async () => {
    wire.clear();
    const call = api.data.list({ record: 1 });
    const before = api.auth;
    api.auth = null;
    await call;
    api.auth = before;
    expect(wire.sent[0]?.headers.get('authorization')).toMatch(/^Basic /);
  });
});

describe('the option window', () => {
  const { api, wire } = connect(server);
  const asked = async (window: object, ticksPerSecond = 256): Promise<string> => {
    const client = ticksPerSecond === 256 ? api : connect(server, { freq: ticksPerSecond, fetch: wire.fetch }).api;
    wire.clear();
    await client.heartrate.list({ record: 1 }, { window: window as never });
    return decodeURIComponent(wire.calls[0]?.replace('GET /api/heartrate/?record=1&', '') ?? '');
  };
  const seconds = (iso: string): number => Date.parse(iso) / 1000;

  it('takes ticks, a Date and ISO text, from the first moment and until the last', async () => {
    expect(await asked({ from: 1000, until: 2000 })).toBe('start=1000&end=1999');
    expect(await asked({ from: new Date('2026-05-01T00:00:00Z') })).toBe(
      `start=${seconds('2026-05-01T00:00:00Z') * 256}`,
    );
    expect(await asked({ until: '2026-05-01T00:00:00-04:00' })).toBe(
      `end=${seconds('2026-05-01T04:00:00Z') * 256 - 1}`,
    );
    expect(await asked({ from: '2026-05-01T08:00', zone: 'America/Montreal' })).toBe(
      `start=${seconds('2026-05-01T12:00:00Z') * 256}`,
    );
  });

  it.each([
    ['an ordinary day', '2026-05-01', '2026-05-01T04:00:00Z', 24],
    ['the day on which clocks go forward', '2026-03-08', '2026-03-08T05:00:00Z', 23],
    ['the day on which clocks go back', '2026-11-01', '2026-11-01T04:00:00Z', 25],
  ])('takes %s of a place', async (_what, day, start, hours) => {
    const first = seconds(start) * 256;
    expect(await asked({ day, zone: 'America/Montreal' })).toBe(`start=${first}&end=${first + hours * 3600 * 256 - 1}`);
  });

  it('gives each sample to one day alone', async () => {
    const [, end] = /end=(\d+)/.exec(await asked({ day: '2026-05-01', zone: 'Europe/Paris' })) ?? [];
    const [, start] = /start=(\d+)/.exec(await asked({ day: '2026-05-02', zone: 'Europe/Paris' })) ?? [];
    expect(Number(start) - Number(end)).toBe(1);
  });

  it("counts in the server's ticks", async () => {
    expect(await asked({ from: '2026-05-01T00:00:00Z' }, 1000)).toBe(`start=${seconds('2026-05-01T00:00:00Z') * 1000}`);
  });

  it.each([
    ['nothing', {}, "neither 'from' nor 'until'"],
    ['a time without a zone', { from: '2026-05-01T08:00' }, 'names no zone'],
    ['no time', { from: 'yesterday' }, "'yesterday' is not an ISO 8601 time"],
    ['no day', { day: '2026-02-30', zone: 'UTC' }, "'2026-02-30' is not a day"],
    ['a day without a zone', { day: '2026-05-01' }, 'A day needs the zone'],
    ['an unknown zone', { day: '2026-05-01', zone: 'Mars/Olympus' }, 'Mars/Olympus'],
    ['an end that is its beginning', { from: 5, until: 5 }, 'no time is in it'],
    ['half a tick', { from: 5.5 }, 'not 5.5'],
    ['an unknown name', { from: 5, to: 6 }, "'window' has no 'to'"],
    ['a misspelt name', { form: 5 }, "did you mean 'from'?"],
    ['null', null, "'window' is { from, until, zone }"],
  ])('refuses %s', async (_what, window, message) => {
    wire.clear();
    await expect(api.heartrate.list({ record: 1 }, { window: window as never })).rejects.toThrow(UsageError);
    await expect(api.heartrate.list({ record: 1 }, { window: window as never })).rejects.toThrow(message);
    expect(wire.sent).toEqual([]);
  });

  it('does not go together with filters that say the same', async () => {
    const window = { from: 5 };
    await expect(api.heartrate.list({ start: 5 }, { window })).rejects.toThrow("'start' and the option 'window'");
  });
});
