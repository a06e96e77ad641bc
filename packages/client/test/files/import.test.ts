import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AbortError, HttpBadRequest, ImportError, UsageError } from 'hexoskin-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HexoApi as WebHexoApi } from '../../src/index.js';
import { httpServer, sendJson } from '../support/http-server.js';
import { clientOf } from './support/file-server.js';

const TCX = '<?xml version="1.0"?>\n<!-- a run -->\n<TrainingCenterDatabase></TrainingCenterDatabase>';
const FIT = new TextEncoder().encode('\u000e\u0010\u0000\u0000\u0004\u0000\u0000\u0000.FIT and so on');
const TCX_TYPE = 'application/vnd.garmin.tcx+xml';
const FIT_TYPE = 'application/vnd.ant.fit';

/** A server that takes a file, tells of its progress step by step, and then of the results. */
async function importServer(steps: readonly number[], results: unknown = [], failsFrom = Number.POSITIVE_INFINITY) {
  let looks = 0;
  const server = await httpServer(({ method, path }, response) => {
    if (method === 'GET' && path === '/api/range/12/')
      return sendJson(response, { id: 12, name: 'Run', resource_uri: path });
    if (looks >= failsFrom) return sendJson(response, { error_message: 'Sorry' }, 500);
    if (method === 'GET') looks += 1;
    const progress = steps[method === 'POST' ? 0 : looks] ?? 1;
    const state = { id: 1, created: '2026-05-01T08:00:00', user: '/api/user/1/', resource_uri: '/api/import/1/' };
    return sendJson(
      response,
      { ...state, progress, results: progress < 1 ? null : results },
      method === 'POST' ? 201 : 200,
    );
  });
  return { server, api: clientOf(server) };
}

const AT_ONCE = { interval: 1 };

describe('import', () => {
  it('sends the file as it is, waits until it is done, and gives the new ranges', async () => {
    const { server, api } = await importServer(
      [0, 0.25, 0.25, 0.75],
      [{ id: 12, rank: 0, resource_uri: '/api/range/12/' }],
    );
    const progress: number[] = [];
    const bytes = new TextEncoder().encode(TCX);
    const result = await api.import(bytes, { ...AT_ONCE, onProgress: (done) => progress.push(done) });
    expect(progress).toEqual([0, 0.25, 0.75, 1]);
    expect(result).toMatchObject({ id: 1, uri: '/api/import/1/' });
    expect(await result.ranges[0]?.name).toBe('Run');
    expect(server.requests.map(({ method, path }) => `${method} ${path}`).slice(0, 5)).toEqual([
      'POST /api/import/',
      ...Array.from({ length: 4 }, () => 'GET /api/import/1/'),
    ]);
    expect(server.requests[0]?.body).toBe(TCX);
    expect(server.requests[0]?.headers).toMatchObject({ 'content-type': TCX_TYPE, accept: 'application/json' });
  });

  it('tells TCX from FIT by name or content, and takes what it is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hexoskin-import-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { server, api } = await importServer([1]);
    await writeFile(join(folder, 'run.FIT'), 'whatever');
    await api.import(join(folder, 'run.FIT'));
    await api.import(FIT);
    await api.import(new File([TCX], 'run.tcx'));
    await api.import(new Blob([TCX], { type: 'text/xml' }));
    await api.import(new Blob(['gpx'], { type: 'application/gpx+xml' }));
    await api.import(FIT, { contentType: 'application/x-other' });
    expect(server.requests.map(({ headers }) => headers['content-type'])).toEqual([
      FIT_TYPE,
      FIT_TYPE,
      TCX_TYPE,
      TCX_TYPE,
      'application/gpx+xml',
      'application/x-other',
    ]);
  });

  it('is an error where the server can make nothing of the file', async () => {
    const { api } = await importServer([0.5], { error: 'No trackpoints' });
    const failed = api.import(FIT, AT_ONCE);
    await expect(failed).rejects.toThrow(ImportError);
    await expect(failed).rejects.toThrow('The server could not import the file: No trackpoints');
    await expect(failed).rejects.toMatchObject({ uri: '/api/import/1/' });
    const refusing = await httpServer((_seen, response) => sendJson(response, { error: 'Unknown format' }, 400));
    await expect(clientOf(refusing).import(FIT)).rejects.toThrow(HttpBadRequest);
  });

  it('tells that the file was taken where only asking about it failed', async () => {
    const { api } = await importServer([0, 0.5], [], 1);
    const failed = api.import(FIT, { ...AT_ONCE, retries: 0 });
    await expect(failed).rejects.toThrow(ImportError);
    await expect(failed).rejects.toThrow(/took the file, but asking how the import goes failed: .*500: Sorry/);
    await expect(failed).rejects.toMatchObject({ uri: '/api/import/1/' });
  });

  it('is an error where it comes no further, and ends when it is aborted', async () => {
    const { server } = await importServer(Array.from({ length: 1000 }, () => 0.5));
    let now = 0;
    const later = (): number => {
      now += 1000;
      return now;
    };
    const api = clientOf(server, { now: later });
    await expect(api.import(FIT, { ...AT_ONCE, patience: 10_000 })).rejects.toThrow(/no further than 50 % for 10 s/);
    const aborted = api.import(FIT, { interval: 60_000, signal: AbortSignal.timeout(50) });
    await expect(aborted).rejects.toThrow(AbortError);
  });

  it('refuses what is no such file, before anything is sent', async () => {
    const { server, api } = await importServer([1]);
    await expect(api.import('/nowhere/run.tcx')).rejects.toThrow(/\/nowhere\/run\.tcx cannot be read: ENOENT/);
    await expect(api.import(new Uint8Array())).rejects.toThrow(/is empty/);
    await expect(api.import(new TextEncoder().encode('neither'))).rejects.toThrow(/neither TCX nor FIT/);
    await expect(api.import(12 as never)).rejects.toThrow(UsageError);
    await expect(api.import(FIT, { contenttype: 'a/b' } as never)).rejects.toThrow(/did you mean 'contentType'/);
    const web = new WebHexoApi({ baseUrl: server.url, schemas: 'bundled' });
    await expect(web.import('run.tcx')).rejects.toThrow(/there are none here/);
    expect(server.requests).toEqual([]);
  });
});
