import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSandbox } from '../../src/index.js';
import { COACH } from '../client.js';
import { bytesOf, downloadZip } from './download.js';
import { HOUR, Reader, SECOND, tickOf } from './read.js';

const ZIP = 'application/octet-stream';
const START = 359_840_226_870;

let sandbox: Reader;
let resumable: Reader;
beforeAll(() => {
  sandbox = new Reader();
  resumable = new Reader({ ranges: true });
});
afterAll(() => {
  sandbox.sandbox.close();
  resumable.sandbox.close();
});

describe('an archive', () => {
  test('of a record has one folder, and a name to save it by', async () => {
    const response = await sandbox.fetch('/api/datafile/?record=37700&datatype=19', { headers: { accept: ZIP } });
    expect(response.headers.get('content-type')).toBe(ZIP);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="record_37700.zip"');
    expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
    const [folder, ...others] = await downloadZip(sandbox, 'record=37700&datatype=19');
    expect([folder?.name, folder?.start, others]).toEqual(['record_37700', START, []]);
    expect([...(folder?.channels.keys() ?? [])]).toEqual([19]);
  });

  test('of a range has a folder for each record that it overlaps, which begins within a second before it', async () => {
    const first = await sandbox.create('record', {
      start: tickOf('2013-01-01T10:00:00Z') + 9,
      end: tickOf('2013-01-01T10:01:00Z'),
      user: 123,
    });
    const second = await sandbox.create('record', {
      start: tickOf('2013-01-01T10:02:00Z'),
      end: tickOf('2013-01-01T10:03:00Z'),
      user: 123,
    });
    const start = tickOf('2013-01-01T10:00:30Z');
    const range = await sandbox.create('range', { name: 'x', start, end: tickOf('2013-01-01T10:02:10Z'), user: 123 });
    const folders = await downloadZip(sandbox, `range=${range['id']}&datatype=19,4113`);
    expect(folders.map(({ name }) => name)).toEqual([
      `range_${range['id']}/record_${first['id']}`,
      `range_${range['id']}/record_${second['id']}`,
    ]);
    expect(folders[0]?.start).toBe(first['start'] + 29 * SECOND);
    const whole = await sandbox.series(`record=${first['id']}`, 4113);
    expect(folders[0]?.channels.get(4113)?.raw).toEqual(whole.slice(29 * SECOND).map(([, value]) => value));
    expect(folders[1]?.channels.get(19)?.raw).toHaveLength(10);
  });

  test('of several users has a folder for each of them', async () => {
    const records = (await sandbox.all('/api/record/?order_by=start', COACH)).filter(({ end }) => end !== null);
    const later = records.find((record, i) => i > 0 && Number(record['start']) < Number(records[i - 1]?.['end']));
    const start = Number(later?.['start']);
    const folders = await downloadZip(sandbox, `datatype=19&start=${start}&end=${start + 10 * SECOND}`, { as: COACH });
    expect(folders.length).toBeGreaterThan(1);
    for (const { name } of folders) expect(name).toMatch(/^User_\d+\/record_\d+$/);
  });

  test('of nothing is an archive without files', async () => {
    expect(await downloadZip(sandbox, 'record=1')).toEqual([]);
  });

  test('takes no notice of what is for JSON', async () => {
    const plain = await bytesOf(sandbox, '/api/data/?record=37700&datatype=19', ZIP);
    const options = 'max_values=none&flat=1&no_timestamps=1&seconds=1';
    const [folder] = await downloadZip(sandbox, `record=37700&datatype=19&${options}`);
    expect(folder?.channels.get(19)?.raw).toHaveLength(2324);
    expect(plain.length).toBeGreaterThan(2324 * 2);
  });
});

describe('EDF', () => {
  const status = async (query: string) => {
    const { status, headers, json } = await sandbox.ask(`/api/data/?${query}&format=edf`);
    return [status, headers.get('content-type'), Object.keys(json)];
  };

  test('of nothing, of events alone, and of several recordings is refused', async () => {
    expect(await status('record=1')).toEqual([404, 'application/x-edf', ['error']]);
    expect(await status('record=37700&datatype=18')).toEqual([404, 'application/x-edf', ['error']]);
    const year = `start=${tickOf('2025-01-01T00:00:00Z')}&end=${tickOf('2025-12-31T00:00:00Z')}`;
    expect(await status(year)).toEqual([400, 'application/x-edf', ['error']]);
  });

  test('tells its length', async () => {
    const response = await sandbox.fetch('/api/data/?record=37700&format=edf');
    expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
  });
});

describe('CSV', () => {
  test('has a row for each tick, a column named by its URI for each data type, and a cell for nothing', async () => {
    const end = START + 2 * SECOND;
    const { text, headers } = await sandbox.ask(`/api/v1/data/?record=37700&end=${end}&datatype=33,19,270&format=csv`);
    expect(headers.get('content-type')).toBe('text/csv');
    expect(text).toBe(
      [
        'timestamp,/api/v1/datatype/19/,/api/v1/datatype/33/,/api/v1/datatype/270/',
        `${START},,,`,
        `${START + SECOND},70,10,5`,
        `${START + 2 * SECOND},70,10,`,
        '',
      ].join('\n'),
    );
  });

  test('holds as many values as JSON does', async () => {
    const { text } = await sandbox.ask('/api/ecg/?record=37700&max_values=100&format=csv');
    const [, ...rows] = text.trimEnd().split('\n');
    const json = await sandbox.series('record=37700&max_values=100', 4113);
    expect(rows).toEqual(json.map(([tick, value]) => `${tick},${value}`));
  });

  test('of several users tells whose a row is', async () => {
    const records = (await sandbox.all('/api/record/?order_by=start', COACH)).filter(({ end }) => end !== null);
    const later = records.find((record, i) => i > 0 && Number(record['start']) < Number(records[i - 1]?.['end']));
    const start = Number(later?.['start']);
    const window = `start=${start + 20 * SECOND}&end=${start + 30 * SECOND}`;
    const { text } = await sandbox.ask(`/api/heartrate/?${window}&format=csv`, { as: COACH });
    const [header, ...rows] = text.trimEnd().split('\n');
    expect(header).toBe('user,timestamp,/api/datatype/19/');
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBeGreaterThan(1);
  });
});

describe('parts of files', () => {
  const PATH = '/api/data/?record=37700';

  test('are not answered by default, as no source tells of them', async () => {
    const response = await sandbox.fetch(`${PATH}&datatype=19`, { headers: { accept: ZIP, range: 'bytes=5-9' } });
    expect(response.status).toBe(200);
    expect([response.headers.get('etag'), response.headers.get('accept-ranges')]).toEqual([null, null]);
    await response.body?.cancel();
  });

  test.each([ZIP, 'text/csv', 'application/x-edf'])('of %s make the whole', async (accept) => {
    const whole = await resumable.fetch(PATH, { headers: { accept } });
    const bytes = Buffer.from(await whole.arrayBuffer());
    const etag = whole.headers.get('etag') ?? '';
    expect(whole.headers.get('content-length')).toBe(`${bytes.length}`);
    const rest = await resumable.fetch(PATH, { headers: { accept, range: 'bytes=100000-', 'if-range': etag } });
    expect([rest.status, rest.headers.get('etag')]).toEqual([206, etag]);
    expect(rest.headers.get('content-range')).toBe(`bytes 100000-${bytes.length - 1}/${bytes.length}`);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100_000))).toBe(true);
  });

  test('of a file that has changed are answered with all of it', async () => {
    const headers = { accept: ZIP, range: 'bytes=5-9', 'if-range': '"other"' };
    const response = await resumable.fetch(`${PATH}&datatype=19`, { headers });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  test('behind the end are refused with the length', async () => {
    const headers = { accept: ZIP, range: 'bytes=99999999-' };
    const response = await resumable.fetch(`${PATH}&datatype=19`, { headers });
    expect([response.status, response.headers.get('content-range')]).toEqual([
      416,
      expect.stringMatching(/^bytes \*\/\d+$/),
    ]);
  });
});

describe('a week', () => {
  const authorization = `Basic ${Buffer.from('athlete@example.org:athlete').toString('base64')}`;

  test('is sent as it is taken, keeps nobody waiting, and nobody who leaves is waited for', async () => {
    const { url, close } = await serveSandbox({ port: 0 });
    const headers = { authorization, 'content-type': 'application/json' };
    const start = tickOf('2013-06-01T09:00:00Z');
    const body = JSON.stringify({ start, end: start + 168 * HOUR, user: 123 });
    const { id } = (await (await fetch(`${url}/api/record/`, { method: 'POST', headers, body })).json()) as {
      id: number;
    };
    // Raw signals alone: metrics of a week take a while.
    const path = `${url}/api/ecg/?record=${id}`;
    const response = await fetch(path, { headers: { ...headers, accept: 'application/x-edf' } });
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(168 * 3600 * 512);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const memory = process.memoryUsage().arrayBuffers;
    expect((await fetch(`${url}/api/account/`, { headers })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(50e6);
    // The caller takes nothing any more, and is still connected.
    const begun = performance.now();
    await close();
    expect(performance.now() - begun).toBeLessThan(10_000);
    await expect(
      reader?.read().then(async () => {
        for (;;) if ((await reader.read()).done) return 'whole';
      }),
    ).rejects.toThrow();
  });
});
