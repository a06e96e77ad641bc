import { DecodeError, HttpBadRequest, HttpForbidden, TimeoutError, UsageError } from 'hexoskin-client';
import { writeEdf } from 'hexoskin-formats';
import { describe, expect, it } from 'vitest';
import { connect, DataServer, START } from '../data/support/data-server.js';
import { httpServer } from '../support/http-server.js';
import { useSandbox } from '../support/sandbox.js';

const HEART_RATE = 19;
const TABLE = [
  'timestamp,/api/datatype/19/,/api/datatype/49/',
  `${START},,`,
  `${START + 256},70,0.01953125`,
  `${START + 512},71,`,
  `${START + 768},72,0.0234375`,
  '',
].join('\n');

const fromSandbox = useSandbox();

/** A client of a server that answers everything in the same way. */
function answering(body: BodyInit | null, contentType: string, status = 200) {
  const { api, wire } = connect(new DataServer({}));
  wire.change(/./, () => new Response(body, { status, headers: { 'content-type': contentType } }));
  return { api, wire };
}

async function edfFile(): Promise<Blob> {
  const channel = { id: 19, name: 'heart_rate', rate: 1, signed: false, unit: 'bpm', scale: 1, offset: 0 };
  const pieces: BlobPart[] = [];
  const contents = { start: START, ticksPerSecond: 256, channels: [{ channel, samples: Uint16Array.of(70, 71) }] };
  for await (const piece of writeEdf(contents)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

describe('samples as CSV', () => {
  it('are the table as text, and series of its columns', async () => {
    const { api, wire } = answering(TABLE, 'text/csv; charset=utf-8');
    const result = await api.data.list({ record: 1, datatype__in: [19, 49] }, { format: 'csv' });
    expect(wire.calls).toEqual(['GET /api/data/?record=1&datatype__in=19%2C49']);
    expect(wire.sent.at(-1)?.headers.get('accept')).toBe('text/csv');
    expect(result.text).toBe(TABLE);
    expect(await result.users()).toEqual([null]);
    const heartRate = await result.series(HEART_RATE);
    expect(heartRate).toMatchObject({ name: 'heart_rate', unit: 'bpm', length: 3, start: START + 256, rate: 1 });
    expect(Array.from(heartRate.values)).toEqual([70, 71, 72]);
    const activity = await result.series(49);
    expect(Array.from(activity.ticks)).toEqual([START + 256, START + 768]);
    expect(activity.gaps).toEqual([]);
  });

  it('are told apart by user where there are several', async () => {
    const table = `user,timestamp,/api/datatype/19/\n/api/user/1/,${START},60\n/api/user/2/,${START},80\n`;
    const { api } = answering(table, 'text/csv');
    const result = await api.heartrate.list({ start: START }, { format: 'csv' });
    expect(await result.users()).toEqual(['/api/user/1/', '/api/user/2/']);
    expect(Array.from((await result.series(HEART_RATE, '/api/user/2/')).values)).toEqual([80]);
    await expect(result.series(HEART_RATE)).rejects.toThrow('/api/user/1/, /api/user/2/');
  });

  it('show themselves in a few words, and come with the answer', async () => {
    const { api } = answering(TABLE, 'text/csv');
    const { data, response } = await api.heartrate.list({ record: 1 }, { format: 'csv' }).withResponse();
    expect(String(data)).toBe(`<CSV: ${TABLE.length} characters>`);
    expect(response).toMatchObject({ status: 200, contentType: 'text/csv' });
  });

  it('that are cut short are refused', async () => {
    const { api } = answering(TABLE.slice(0, -30), 'text/csv');
    const reading = api.heartrate.list({ record: 1 }, { format: 'csv' });
    await expect(reading).rejects.toThrow(DecodeError);
    await expect(reading).rejects.toThrow('its last line has 2 of 3 columns');
  });

  it('that are damaged elsewhere are refused when they are read', async () => {
    const { api } = answering(TABLE.replace('12', '"'), 'text/csv');
    const result = await api.heartrate.list({ record: 1 }, { format: 'csv' });
    await expect(result.series(HEART_RATE)).rejects.toThrow(DecodeError);
  });
});

describe('samples as a file', () => {
  it('are its bytes, asked for by media type', async () => {
    const file = await edfFile();
    const { api, wire } = answering(file, 'application/x-edf');
    const result = await api.ecg.list({ record: 1 }, { format: 'edf' });
    expect(wire.sent.at(-1)?.headers.get('accept')).toBe('application/x-edf');
    expect(result).toMatchObject({ format: 'edf', mediaType: 'application/x-edf' });
    expect(result.bytes).toEqual(new Uint8Array(await file.arrayBuffer()));
    expect(await result.blob().arrayBuffer()).toEqual(await file.arrayBuffer());
    expect(String(result)).toBe(`<edf: ${file.size} bytes>`);
  });

  it('may be called a stream of bytes where they are such a file', async () => {
    const { api } = answering(await edfFile(), 'application/octet-stream');
    expect((await api.data.list({ record: 1 }, { format: 'edf' })).bytes.length).toBeGreaterThan(256);
    const other = answering('neither', 'application/octet-stream').api;
    await expect(other.data.list({ record: 1 }, { format: 'edf' })).rejects.toThrow(/in place of an EDF file/);
    await expect(other.data.list({ record: 1 }, { format: 'binary' })).rejects.toThrow(/in place of a zip archive/);
  });

  it('that are something else by their media type are refused', async () => {
    const { api } = answering('[]', 'application/json');
    for (const format of ['binary', 'edf'] as const) {
      const file = api.data.list({ record: 1 }, { format });
      await expect(file).rejects.toThrow(/answered application\/json where/);
    }
    const table = api.data.list({ record: 1 }, { format: 'csv' });
    await expect(table).rejects.toThrow(/answered application\/json where/);
  });

  it.each(['binary', 'edf'] as const)(
    'that are only a part of one are refused, whatever its length says: %s',
    async (format) => {
      const { api } = fromSandbox();
      const window = { record: 37700, start: START, end: START + 2560 };
      expect((await api.heartrate.list(window, { format })).bytes.length).toBeGreaterThan(100);
      const half = api.heartrate.list(window, { format, headers: { 'X-Sandbox-Fault': 'bad-json' } });
      await expect(half).rejects.toThrow(DecodeError);
      await expect(half).rejects.toThrow(/answered (a zip archive|an EDF file) that is damaged or cut short/);
    },
  );

  it('go without what only JSON has', async () => {
    const { api, wire } = answering('', 'text/csv');
    const everything = { fullResolution: true, format: 'csv' } as const;
    await expect(api.data.list({ record: 1 }, everything)).rejects.toThrow(UsageError);
    await expect(api.data.list({ record: 1, flat: true }, { format: 'edf' })).rejects.toThrow(/'flat' has no meaning/);
    await expect(api.data.list({ record: 1 }, { format: 'xml' } as never)).rejects.toThrow(/got 'xml'/);
    await expect(api.data.list({}, { format: 'csv' })).rejects.toThrow(/asks for everything/);
    expect(wire.calls).toEqual([]);
  });
});

describe('errors in the clothes of a file', () => {
  it('are the errors that they are', async () => {
    const body = JSON.stringify({ error: 'Too many data types' });
    const csv = answering(body, 'text/csv', 400).api;
    await expect(csv.data.list({ record: 1 }, { format: 'csv' })).rejects.toThrow(HttpBadRequest);
    await expect(csv.data.list({ record: 1 }, { format: 'csv' })).rejects.toThrow(/answered 400: Too many data types/);
    const zip = answering(body, 'application/octet-stream', 403).api;
    await expect(zip.data.list({ record: 1 }, { format: 'binary' })).rejects.toThrow(HttpForbidden);
    await expect(zip.data.list({ record: 1 }, { format: 'binary' })).rejects.toThrow(/403: Too many data types/);
  });
});

describe('an activity as a file', () => {
  const tcx = '<?xml version="1.0"?><TrainingCenterDatabase/>';

  it('is asked for by media type, and is text', async () => {
    const { api, wire } = answering(tcx, 'application/vnd.garmin.tcx+xml');
    const file = await api.range.get(12, { format: 'tcx' });
    expect(wire.calls).toEqual(['GET /api/range/12/']);
    expect(wire.sent.at(-1)?.headers.get('accept')).toBe('application/vnd.garmin.tcx+xml');
    expect(file.text()).toBe(tcx);
    expect((await api.record.get('/api/record/7/', { format: 'tcx' })).text()).toBe(tcx);
  });

  it('is none of the cached objects', async () => {
    const { api, wire } = answering(tcx, 'application/vnd.garmin.tcx+xml');
    await api.trainingroutine.get(1, { format: 'tcx' });
    await api.trainingroutine.get(1, { format: 'tcx' });
    expect(wire.calls).toHaveLength(2);
  });

  it('is refused before a request where the server makes none, and after one where it makes something else', async () => {
    const { api, wire } = answering('{}', 'application/json');
    await expect(api.user.get(1, { format: 'tcx' } as never)).rejects.toThrow(/no TCX file of a user, only of/);
    await expect(api.range.get(1, { format: 'gpx' } as never)).rejects.toThrow(UsageError);
    expect(wire.calls).toEqual([]);
    await expect(api.range.get(1, { format: 'fit' })).rejects.toThrow(DecodeError);
  });
});

describe('a file that comes badly', () => {
  it('goes on where it broke off if the server says that it is the same', async () => {
    const file = new Uint8Array(await (await edfFile()).arrayBuffer());
    const { url, requests } = await httpServer((seen, response, count) => {
      const from = Number(/bytes=(\d+)-/.exec(String(seen.headers.range))?.[1] ?? 0);
      const headers = { 'Content-Type': 'application/x-edf', ETag: '"1"', 'Content-Length': file.length - from };
      const range = { 'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}` };
      response.writeHead(from > 0 ? 206 : 200, from > 0 ? { ...headers, ...range } : headers);
      if (count === 1) response.write(file.subarray(0, 300), () => setTimeout(() => response.destroy(), 100));
      else response.end(file.subarray(from));
    });
    const { api } = connect(new DataServer({}), { baseUrl: url, fetch });
    expect((await api.ecg.list({ record: 1 }, { format: 'edf' })).bytes).toEqual(file);
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=300-']);
    expect(requests[1]?.headers['if-range']).toBe('"1"');
  });

  it('begins anew where there is no telling', async () => {
    const file = new Uint8Array(await (await edfFile()).arrayBuffer());
    const { url, requests } = await httpServer((_seen, response, count) => {
      response.writeHead(200, { 'Content-Type': 'application/x-edf', 'Content-Length': file.length });
      if (count === 1) response.write(file.subarray(0, 300), () => response.destroy());
      else response.end(file);
    });
    const { api } = connect(new DataServer({}), { baseUrl: url, fetch });
    expect((await api.ecg.list({ record: 1 }, { format: 'edf' })).bytes).toEqual(file);
    expect(requests).toHaveLength(2);
  });

  it('fails where it is silent for too long', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-edf', 'Content-Length': 1000 }).write('0       ');
    });
    const { api } = connect(new DataServer({}), { baseUrl: url, fetch, retries: 0, timeout: 200 });
    const silent = api.ecg.list({ record: 1 }, { format: 'edf' });
    await expect(silent).rejects.toThrow(TimeoutError);
    await expect(silent).rejects.toThrow(/stalled: nothing came for 200 ms/);
  });
});
