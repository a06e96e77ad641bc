import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  AbortError,
  ConnectionError,
  DecodeError,
  DownloadError,
  HttpNotFound,
  type TransferProgress,
  UsageError,
} from 'hexoskin-client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HexoApi as WebHexoApi } from '../../src/index.js';
import { httpServer } from '../support/http-server.js';
import { clientOf, fileServer } from './support/file-server.js';
import { makeRecording, type Recording, sameBytes } from './support/recording.js';

const isRoot = process.getuid?.() === 0;
/** Whether this process may make a file system of its own, which is not so for root in many containers. */
const canMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;

let recording: Recording;
let folder: string;
beforeAll(async () => {
  recording = await makeRecording();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexoskin-download-'));
});
afterEach(() => rm(folder, { recursive: true }));

function changedAt(file: Uint8Array, place: number): Uint8Array {
  const changed = file.slice();
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

describe('a download', () => {
  it('is the file under its name, and nothing else', async () => {
    const server = await fileServer(recording.zip);
    const to = join(folder, 'of', 'a night', 'record.zip');
    const progress: TransferProgress[] = [];
    const result = await clientOf(server).data.download(
      { record: 1 },
      { to, onProgress: (seen) => progress.push(seen) },
    );
    expect(result).toMatchObject({ path: to, bytes: recording.zip.length, resumedFrom: 0, response: { status: 200 } });
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
    expect(await readdir(join(folder, 'of', 'a night'))).toEqual(['record.zip']);
    expect(progress[0]).toEqual({ bytes: 0, total: recording.zip.length });
    expect(progress.at(-1)).toEqual({ bytes: recording.zip.length, total: recording.zip.length });
  });

  it('goes by what was asked for where a folder is named', async () => {
    const server = await fileServer(recording.edf, { contentType: 'application/x-edf' });
    const api = clientOf(server);
    const named = async (download: Promise<{ path: string }>) => (await download).path.slice(folder.length + 1);
    expect(await named(api.data.download({ record: 37700 }, { to: folder, format: 'edf' }))).toBe('record_37700.edf');
    expect(await named(api.ecg.download({ range: '/api/range/12/' }, { to: `${folder}/new/`, format: 'edf' }))).toBe(
      'new/range_12_ecg.edf',
    );
    await expect(api.data.download({ user: 1, start: 1 }, { to: folder })).rejects.toThrow(/has to be named/);
  });

  it('comes as a table, too', async () => {
    const table = new TextEncoder().encode('timestamp,/api/datatype/19/\n359840227126,70\n');
    const api = clientOf(await fileServer(table, { contentType: 'text/csv' }));
    const { path } = await api.data.download({ record: 1 }, { to: `${folder}/`, format: 'csv' });
    expect(await bytesOf(path)).toEqual(table);
  });

  it('of which the length is not told is found whole by its format', async () => {
    const server = await fileServer(recording.zip, { tellsLength: false });
    const progress: TransferProgress[] = [];
    await clientOf(server).data.download(
      { record: 1 },
      { to: join(folder, 'a.zip'), onProgress: (seen) => progress.push(seen) },
    );
    expect(progress.at(-1)).toEqual({ bytes: recording.zip.length, total: null });
  });
});

describe('a download that breaks off', () => {
  it('goes on where it was, as often as it comes further', async () => {
    const breaks = [1000, 2000, 1, 70_000, 3, 5000];
    const server = await fileServer(recording.zip, { breaks });
    const { path } = await clientOf(server).data.download(
      { record: 1 },
      { to: `${folder}/`, onProgress: server.progress },
    );
    expect(sameBytes(await bytesOf(path), recording.zip)).toBe(true);
    expect(server.ranges.slice(0, 4)).toEqual([undefined, 'bytes=1000-', 'bytes=3000-', 'bytes=3001-']);
    expect(server.requests.at(-1)?.headers['if-range']).toBe('"1"');
  });

  it.each([
    ['sends no parts', { ranges: false }],
    ['tells no version', { tag: null }],
    ['has another version each time that is as good', { tag: 'W/"1"' }],
  ])('begins anew where the server %s', async (_, options) => {
    const server = await fileServer(recording.zip, { ...options, breaks: [30_000] });
    const { path } = await clientOf(server).data.download(
      { record: 1 },
      { to: `${folder}/`, onProgress: server.progress },
    );
    expect(sameBytes(await bytesOf(path), recording.zip)).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  it('ends in an error when it comes no further, and goes on in a later run', async () => {
    const server = await fileServer(recording.zip, { breaks: [40_000, 0] });
    const api = clientOf(server, { retries: 1 });
    const to = join(folder, 'a.zip');
    const broken = api.data.download({ record: 1 }, { to, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    expect((await readdir(folder)).sort()).toEqual(['a.zip.part', 'a.zip.part.json']);
    const result = await api.data.download({ record: 1 }, { to });
    expect(result.resumedFrom).toBe(40_000);
    expect(server.ranges).toEqual([undefined, 'bytes=40000-', 'bytes=40000-']);
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
    expect(await readdir(folder)).toEqual(['a.zip']);
  });

  it('leaves nothing that no later run could go on with', async () => {
    const server = await fileServer(recording.zip, { tag: null, breaks: [40_000] });
    const download = clientOf(server, { retries: 0 }).data.download(
      { record: 1 },
      { to: `${folder}/`, onProgress: server.progress },
    );
    await expect(download).rejects.toThrow(ConnectionError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes on with no part of something else', async () => {
    const server = await fileServer(recording.zip, { breaks: [40_000] });
    const api = clientOf(server, { retries: 0 });
    const to = join(folder, 'a.zip');
    const broken = api.data.download({ record: 1 }, { to, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    await api.data.download({ record: 2 }, { to });
    expect(server.ranges).toEqual([undefined, undefined]);
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
  });

  it('begins anew when the file has changed on the server', async () => {
    const server = await fileServer(recording.zip, { breaks: [40_000] });
    const api = clientOf(server, { retries: 0 });
    const to = join(folder, 'a.zip');
    const broken = api.data.download({ record: 1 }, { to, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    const other = (await makeRecording(30)).zip;
    server.replace(other, '"2"');
    expect(await api.data.download({ record: 1 }, { to })).toMatchObject({ resumedFrom: 0 });
    expect(sameBytes(await bytesOf(to), other)).toBe(true);
  });

  it('begins anew when what the server says is the same has another length', async () => {
    const server = await fileServer(recording.zip, { breaks: [40_000] });
    const api = clientOf(server, { retries: 0 });
    const to = join(folder, 'a.zip');
    const broken = api.data.download({ record: 1 }, { to, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    const other = (await makeRecording(60)).zip;
    server.replace(other, '"1"');
    await api.data.download({ record: 1 }, { to });
    expect(server.ranges).toEqual([undefined, 'bytes=40000-', undefined]);
    expect(sameBytes(await bytesOf(to), other)).toBe(true);
  });

  it('begins anew when the parts turn out not to belong together', async () => {
    const server = await fileServer(changedAt(recording.zip, 10_000), { breaks: [40_000] });
    const api = clientOf(server, { retries: 0 });
    const to = join(folder, 'a.zip');
    const broken = api.data.download({ record: 1 }, { to, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    server.replace(recording.zip, '"1"');
    expect(await api.data.download({ record: 1 }, { to })).toMatchObject({ resumedFrom: 0 });
    expect(server.ranges).toEqual([undefined, 'bytes=40000-', undefined]);
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
  });

  it('begins anew when what an earlier run left is whole and damaged', async () => {
    const server = await fileServer(recording.zip, { breaks: [40_000] });
    const api = clientOf(server, { retries: 0 });
    const to = join(folder, 'a.zip');
    const broken = api.data.download({ record: 1 }, { to, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    // As a machine leaves it that failed before it had written the file to its disk.
    await writeFile(`${to}.part`, new Uint8Array(recording.zip.length));
    expect(await api.data.download({ record: 1 }, { to })).toMatchObject({ resumedFrom: 0 });
    expect(server.ranges).toEqual([undefined, undefined]);
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
  });

  it.each([
    ['edf', 'application/x-edf', undefined],
    ['binary', 'application/octet-stream', 'bytes=10000-'],
  ] as const)('after the machine itself failed goes on in %s only if sums tell', async (format, contentType, range) => {
    const file = recording[format === 'edf' ? 'edf' : 'zip'];
    const server = await fileServer(file, { contentType, breaks: [10_000] });
    const api = clientOf(server, { retries: 0 });
    const to = join(folder, 'a.file');
    const broken = api.data.download({ record: 1 }, { to, format, onProgress: server.progress });
    await expect(broken).rejects.toThrow(ConnectionError);
    // Some of it had not been written to the disk.
    const lost = (await bytesOf(`${to}.part`)).fill(0, 5000);
    await writeFile(`${to}.part`, lost);
    const before = Date.now() / 1000 - uptime() - 60;
    await utimes(`${to}.part`, before, before);
    await api.data.download({ record: 1 }, { to, format });
    expect(server.ranges[1]).toBe(range);
    expect(sameBytes(await bytesOf(to), file)).toBe(true);
  });

  it('by a killed process goes on in the next one', async () => {
    const program = fileURLToPath(new URL('support/downloading-process.mjs', import.meta.url));
    const to = join(folder, 'a.zip');
    const slow = await httpServer(({ headers }, response) => {
      const from = Number(/bytes=(\d+)-/.exec(String(headers.range))?.[1] ?? 0);
      const rest = recording.zip.subarray(from);
      const range = { 'Content-Range': `bytes ${from}-${recording.zip.length - 1}/${recording.zip.length}` };
      const all = { 'Content-Type': 'application/zip', ETag: '"1"', 'Content-Length': rest.length };
      response.writeHead(from > 0 ? 206 : 200, from > 0 ? { ...all, ...range } : all);
      if (from > 0) response.end(rest);
      else response.write(rest.subarray(0, 50_000));
    });
    const child = spawn(process.execPath, [program, slow.url, to], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const text of child.stdout) if (String(text).includes('50000')) break;
    const meanwhile = clientOf(slow).data.download({ record: 1 }, { to });
    await expect(meanwhile).rejects.toThrow(`being downloaded already, by process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await readdir(folder)).sort()).toEqual(['a.zip.part', 'a.zip.part.json', 'a.zip.part.lock']);
    const result = await clientOf(slow).data.download({ record: 1 }, { to });
    expect(result.resumedFrom).toBe(50_000);
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
    expect(await readdir(folder)).toEqual(['a.zip']);
  });

  it('ends at once when it is aborted', async () => {
    const server = await fileServer(recording.zip, { breaks: [] });
    const abort = new AbortController();
    const download = clientOf(server).data.download(
      { record: 1 },
      { to: join(folder, 'a.zip'), signal: abort.signal, onProgress: ({ bytes }) => bytes > 0 && abort.abort() },
    );
    await expect(download).rejects.toThrow(AbortError);
    expect(await readdir(folder)).not.toContain('a.zip');
  });
});

describe('a download that is not what it should be', () => {
  it('is not kept when it is cut short or changed on the way', async () => {
    for (const damaged of [recording.zip.subarray(0, -1000), changedAt(recording.zip, 10_000)]) {
      const server = await fileServer(damaged);
      const download = clientOf(server).data.download({ record: 1 }, { to: `${folder}/` });
      await expect(download).rejects.toThrow(DownloadError);
      await expect(download).rejects.toThrow(/record_1\.zip was not kept, because what came is damaged: zip, /);
    }
    const server = await fileServer(recording.edf.subarray(0, -100), { contentType: 'application/x-edf' });
    const download = clientOf(server).data.download({ record: 1 }, { to: `${folder}/`, format: 'edf' });
    await expect(download).rejects.toThrow(/damaged: EDF, /);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is the error of the server, or of the answer, and leaves nothing', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Maintenance</title>');
    const web = clientOf(await fileServer(page, { contentType: 'text/html' }));
    await expect(web.data.download({ record: 1 }, { to: `${folder}/` })).rejects.toThrow(DecodeError);
    const missing = await httpServer((_seen, response) => {
      response.writeHead(404, { 'Content-Type': 'application/octet-stream' }).end('{"error": "There are no data"}');
    });
    const none = clientOf(missing).data.download({ record: 1 }, { to: `${folder}/` });
    await expect(none).rejects.toThrow(HttpNotFound);
    await expect(none).rejects.toThrow(/There are no data/);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the place of a download', () => {
  it('is not taken from another file, unless that is said', async () => {
    const server = await fileServer(recording.zip);
    const to = join(folder, 'a.zip');
    await writeFile(to, 'mine');
    const api = clientOf(server);
    await expect(api.data.download({ record: 1 }, { to })).rejects.toThrow(/exists already: .*overwrite: true/);
    expect(server.requests).toEqual([]);
    expect(await readFile(to, 'utf8')).toBe('mine');
    await api.data.download({ record: 1 }, { to, overwrite: true });
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
  });

  it('keeps the old file when the new one does not come', async () => {
    const server = await fileServer(recording.zip.subarray(0, -10));
    const to = join(folder, 'a.zip');
    await writeFile(to, 'mine');
    await expect(clientOf(server).data.download({ record: 1 }, { to, overwrite: true })).rejects.toThrow(DownloadError);
    expect(await readFile(to, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['a.zip']);
  });

  it('is refused to a second download of the same process', async () => {
    const api = clientOf(await fileServer(recording.zip));
    const to = join(folder, 'a.zip');
    const both = await Promise.allSettled([
      api.data.download({ record: 1 }, { to }),
      api.data.download({ record: 1 }, { to }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(sameBytes(await bytesOf(to), recording.zip)).toBe(true);
    expect(await readdir(folder)).toEqual(['a.zip']);
  });

  it.skipIf(isRoot)('is named where it cannot be written', async () => {
    await mkdir(join(folder, 'closed'));
    await chmod(join(folder, 'closed'), 0o500);
    const server = await fileServer(recording.zip);
    const download = clientOf(server).data.download({ record: 1 }, { to: join(folder, 'closed', 'a.zip') });
    await expect(download).rejects.toThrow(/closed\/a\.zip could not be written: this user may not write there/);
    expect(server.requests).toEqual([]);
  });

  it('is named where a file stands in place of its folder', async () => {
    await writeFile(join(folder, 'file'), '');
    const server = await fileServer(recording.zip);
    const download = clientOf(server).data.download({ record: 1 }, { to: join(folder, 'file', 'a.zip') });
    await expect(download).rejects.toThrow(/file\/a\.zip could not be written: /);
    expect(server.requests).toEqual([]);
  });

  it.runIf(canMount)('is named where the disk is full', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', disk]);
    try {
      const server = await fileServer(recording.zip);
      const download = clientOf(server).data.download({ record: 1 }, { to: join(disk, 'a.zip') });
      await expect(download).rejects.toThrow(/a\.zip could not be written: the disk is full: make room and call again/);
      expect((await readdir(disk)).sort()).toEqual(['a.zip.part', 'a.zip.part.json']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('has to be named', async () => {
    const api = clientOf(await fileServer(recording.zip));
    await expect(api.data.download({ record: 1 }, {} as never)).rejects.toThrow(UsageError);
    await expect(api.data.download({ record: 1 }, { to: folder, ovewrite: true } as never)).rejects.toThrow(
      /no option 'ovewrite'/,
    );
  });

  it('is nowhere in a browser', async () => {
    const server = await fileServer(recording.zip);
    const api = new WebHexoApi({ baseUrl: server.url, schemas: 'bundled' });
    const download = api.data.download({ record: 1 }, { to: 'record.zip' });
    await expect(download).rejects.toThrow(UsageError);
    await expect(download).rejects.toThrow(/there are none here.*format: 'binary'/);
    expect(server.requests).toEqual([]);
  });
});
