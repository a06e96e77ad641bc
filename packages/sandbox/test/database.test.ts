import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, DatabaseError } from '../src/index.js';
import { Asker } from './client.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name = 'sandbox.db') => join(folder, name);
const range = { name: 'Kept', user: 123, start: 1 };

describe('a database file', () => {
  test('keeps changes, and is seeded only once', async () => {
    const first = new Asker({ database: file(), seed: 'one' });
    const { json } = await first.ask('/api/range/', { method: 'POST', body: range });
    const before = (await first.ask('/api/record/?limit=3')).json;
    first.sandbox.close();

    const second = new Asker({ database: file(), seed: 'two' });
    expect((await second.ask(json.resource_uri)).json.name).toBe('Kept');
    expect((await second.ask('/api/record/?limit=3')).json).toEqual(before);
    second.sandbox.close();
  });

  test('never gives a key twice, also not after a deletion and a restart', async () => {
    const first = new Asker({ database: file() });
    const { json } = await first.ask('/api/range/', { method: 'POST', body: range });
    await first.ask(json.resource_uri, { method: 'DELETE' });
    first.sandbox.close();
    const second = new Asker({ database: file() });
    expect((await second.ask('/api/range/', { method: 'POST', body: range })).json.id).toBeGreaterThan(json.id);
    second.sandbox.close();
  });

  test('of another sandbox that still runs is refused', () => {
    const first = createSandbox({ database: file() });
    expect(() => createSandbox({ database: file() })).toThrow(/is in use by another server/);
    first.close();
    createSandbox({ database: file() }).close();
  });

  test('that is none is refused, and left as it is', () => {
    writeFileSync(file('notes.txt'), 'These are some notes, long enough to be looked at.'.repeat(100));
    expect(() => createSandbox({ database: file('notes.txt') })).toThrow(/is not a database/);
  });

  test('of another program is refused', () => {
    const other = new DatabaseSync(file());
    other.exec('create table t (a)');
    other.close();
    expect(() => createSandbox({ database: file() })).toThrow(/is a database of another program/);
  });

  test('of a newer version is refused', () => {
    createSandbox({ database: file() }).close();
    const newer = new DatabaseSync(file());
    newer.exec('pragma user_version = 99');
    newer.close();
    expect(() => createSandbox({ database: file() })).toThrow(/written by a newer sandbox/);
  });

  test('of other resources is refused', () => {
    createSandbox({ database: file() }).close();
    const other = new DatabaseSync(file());
    other.exec("update form set fingerprint = 'other'");
    other.close();
    expect(() => createSandbox({ database: file() })).toThrow(/made by a sandbox with other resources/);
  });

  test('in a folder that is not there is refused', () => {
    expect(() => createSandbox({ database: join(folder, 'nowhere', 'sandbox.db') })).toThrow(DatabaseError);
    expect(() => createSandbox({ database: join(folder, 'nowhere', 'sandbox.db') })).toThrow(/cannot be opened/);
  });

  test.skipIf(process.getuid?.() === 0)('that cannot be written is refused', () => {
    createSandbox({ database: file() }).close();
    chmodSync(file(), 0o444);
    expect(() => createSandbox({ database: file() })).toThrow(/cannot be written/);
  });
});

/** Writes ranges as fast as it can, and prints each key as soon as its write is acknowledged. */
const WRITER = `
  const { createSandbox } = await import(process.argv[1]);
  const sandbox = createSandbox({ database: process.argv[2] });
  const headers = { authorization: 'Basic ' + btoa('athlete@example.org:athlete'), 'content-type': 'application/json' };
  for (let start = 1; ; start++) {
    const body = JSON.stringify({ name: 'Kept', user: 123, start, labels: [301, 302] });
    const response = await sandbox.fetch(new Request('http://127.0.0.1/api/range/', { method: 'POST', headers, body }));
    console.log((await response.json()).id);
  }`;

describe('a killed process', () => {
  // A process of its own cannot run the sources; the build is made right before the tests.
  const built = new URL('../dist/index.js', import.meta.url).href;

  test('leaves a sound database with every acknowledged write', async () => {
    for (const kept of [1, 40]) {
      const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, built, file()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const acknowledged: number[] = [];
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged.push(Number(line));
        if (acknowledged.length === kept) writer.kill('SIGKILL');
      }
      if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
      expect(acknowledged.length).toBeGreaterThanOrEqual(kept);

      const reopened = new Asker({ database: file() });
      const { json } = await reopened.ask(`/api/range/set/${acknowledged.join(';')}/`);
      expect(json.not_found).toBeUndefined();
      for (const { labels } of json.objects) expect(labels).toEqual(['/api/label/301/', '/api/label/302/']);
      reopened.sandbox.close();
      const database = new DatabaseSync(file());
      expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
      database.close();
    }
  });

  test('leaves no half-seeded database', async () => {
    const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, built, file()], { stdio: 'ignore' });
    // The file is there as soon as seeding begins.
    while (!existsSync(file()) && writer.exitCode === null) await new Promise((resolve) => setImmediate(resolve));
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const [reopened, fresh] = [new Asker({ database: file() }), new Asker()];
    for (const resource of ['activitylog', 'trackpoint', 'user']) {
      const count = async (asker: Asker) => (await asker.ask(`/api/${resource}/`)).json.meta.total_count;
      expect(await count(reopened)).toBe(await count(fresh));
    }
    for (const asker of [reopened, fresh]) asker.sandbox.close();
  });
});
