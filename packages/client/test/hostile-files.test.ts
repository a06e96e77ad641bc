import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecodeError, DownloadError, HexoApi, type HexoApiOptions, HexoskinError } from 'hexoskin-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeZip, type ZipPart } from '../../formats/test/support/zip.js';
import { failureOf } from './support/failure.js';
import { json, Wire } from './support/wire.js';

const ORIGIN = 'http://127.0.0.1:1';
const GIBIBYTE = 2 ** 30;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexoskin-hostile-'));
});
afterEach(() => rm(folder, { recursive: true }));

function clientOf(answer: (request: Request) => Response, options: HexoApiOptions = {}) {
  const wire = new Wire(async (request) => answer(request));
  const api = new HexoApi({
    baseUrl: ORIGIN,
    auth: 'a:b',
    schemas: 'bundled',
    fetch: wire.fetch,
    retries: 0,
    ...options,
  });
  return { api, wire };
}

const file = (body: Uint8Array, headers: Record<string, string> = {}): Response =>
  new Response(new Uint8Array(body), { headers: { 'content-type': 'application/octet-stream', ...headers } });

/** Gives everything that the channels of an archive hold. */
async function readChannels(api: HexoApi): Promise<number> {
  let samples = 0;
  for await (const channel of api.data.channels({ record: 1 })) {
    for await (const { length } of channel) samples += length;
  }
  return samples;
}

const INFO: ZipPart = {
  name: 'record_1/info.json',
  data: Buffer.from('{"start": 359840300000, "start_date": "2014-07-17 20:00:00"}'),
};

describe('an archive that would fill memory or disk', () => {
  it.each([
    [
      'says that it has more than anybody may store',
      [{ ...INFO, name: 'record_1/ECG_I.wav', size: 20 * GIBIBYTE, long: true }],
    ],
    [
      'inflates to more than it says',
      [{ ...INFO, name: 'record_1/ECG_I.wav', data: new Uint8Array(1e6), deflate: true, size: 44 }],
    ],
    [
      'uses the same bytes for many files',
      Array.from({ length: 50 }, (_, index) => ({ ...INFO, name: `record_1/${index}.wav`, headerOffset: 0 })),
    ],
  ] as const)('is refused where it %s', async (_, parts) => {
    const bytes = makeZip([INFO, ...parts]);
    const { api } = clientOf(() => file(bytes));
    const before = process.memoryUsage.rss();
    expect(await failureOf(readChannels(api))).toBeInstanceOf(HexoskinError);
    const error = await failureOf(api.data.download({ record: 1 }, { to: join(folder, 'record.zip') }));
    expect(error).toBeInstanceOf(DownloadError);
    expect(await readdir(folder)).not.toContain('record.zip');
    expect(process.memoryUsage.rss() - before).toBeLessThan(200e6);
  });
});

describe('a name in an archive', () => {
  it.each([
    '../evil.wav',
    '/etc/evil.wav',
    'record_1/../../evil.wav',
    'record_1\\..\\evil.wav',
    'C:evil.wav',
    'a\0b.wav',
  ])('that leads out of its folder ends it before anything is read: %j', async (name) => {
    const bytes = makeZip([INFO, { ...INFO, name }]);
    const { api } = clientOf(() => file(bytes));
    expect(await failureOf(readChannels(api))).toBeInstanceOf(HexoskinError);
    const inMemory = await failureOf(api.data.list({ record: 1 }, { format: 'binary' }));
    expect(inMemory).toBeInstanceOf(DecodeError);
    await failureOf(api.data.download({ record: 1 }, { to: `${folder}/` }));
    expect((await readdir(folder)).filter((entry) => entry.includes('evil'))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'then'])(
    'that means something in JavaScript is a name like any other: %s',
    async (name) => {
      const bytes = makeZip([INFO, { ...INFO, name: `record_1/${name}.wav`, data: new Uint8Array(3) }]);
      const { api } = clientOf(() => file(bytes));
      expect(await failureOf(readChannels(api))).toBeInstanceOf(HexoskinError);
      expect(({} as Record<string, unknown>)['wav']).toBeUndefined();
    },
  );
});

describe('the name of a download', () => {
  it.each([
    '/api/record/..%2F..%2F..%2Fevil/',
    '/api/record/..%5C..%5C..%5Cevil/',
    '/api/record/a%00b/',
    '/api/record/%2e%2e%2f/',
  ])('stays in the folder that was named, whatever the server calls a record: %s', async (uri) => {
    const bytes = makeZip([INFO]);
    const { api } = clientOf((request) =>
      request.url.includes('/record/')
        ? json({ meta: { total_count: 1, next: null }, objects: [{ id: '../../evil', resource_uri: uri }] })
        : file(bytes, { 'content-disposition': 'attachment; filename="../../evil.zip"' }),
    );
    const [record] = await api.record.list();
    const inner = join(folder, 'inner');
    const { path } = await api.data.download({ record: record ?? 0 }, { to: `${inner}/` });
    // On some systems backslashes part folders, too.
    expect(path.slice(inner.length + 1)).toMatch(/^record_[\w.-]+\.zip$/);
    expect(await readdir(folder)).toEqual(['inner']);
    expect((await readdir(inner)).map((name) => join(inner, name))).toEqual([path]);
  });
});

describe('a file without end', () => {
  const endless = (type: string): Response =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(65_536).fill(0x20));
        },
      }),
      { headers: { 'content-type': type } },
    );

  it.each([
    ['csv', 'text/csv'],
    ['binary', 'application/octet-stream'],
    ['edf', 'application/x-edf'],
  ] as const)('is given up at the largest size where it is read into memory: %s', async (format, type) => {
    const { api } = clientOf(() => endless(type), { maxBodySize: 1_000_000 });
    const error = await failureOf(api.data.list({ record: 1 }, { format } as { format: 'edf' }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toMatch(/more than 1000000 bytes.*download\(\)/);
  });

  it('is not even begun where it says that it is larger', async () => {
    const { api } = clientOf(() => file(new Uint8Array(10), { 'content-length': '2000000' }), {
      maxBodySize: 1_000_000,
    });
    const error = await failureOf(api.data.list({ record: 1 }, { format: 'edf' }));
    expect(error.message).toMatch(/more than 1000000 bytes/);
  });
});
