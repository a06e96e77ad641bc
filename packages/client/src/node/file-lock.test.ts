import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withFileLock } from './file-lock.js';

describe('withFileLock', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Holds the lock as another process would. */
  const heldBy = (host: string, pid: number): Promise<void> => writeFile(path, `${host} ${pid} some-name`);

  it('lets one task run at a time and leaves nothing behind', async () => {
    let running = 0;
    const most = await Promise.all(
      Array.from({ length: 20 }, () =>
        withFileLock(path, async () => {
          running += 1;
          const seen = running;
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          return seen;
        }),
      ),
    );
    expect(Math.max(...most)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is free again after a task that failed', async () => {
    const failing = withFileLock(path, async () => {
      throw new Error('failed');
    });
    await expect(failing).rejects.toThrow('failed');
    expect(await withFileLock(path, async () => 'ran')).toBe('ran');
  });

  it('does not wait for a process that is gone', async () => {
    const child = spawn(process.execPath, ['--eval', '']);
    await once(child, 'exit');
    await heldBy(hostname(), child.pid ?? 0);
    expect(await withFileLock(path, async () => readdir(folder))).toEqual(['lock']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('waits for a process that runs', async () => {
    await heldBy(hostname(), process.ppid);
    const order: string[] = [];
    const task = withFileLock(path, async () => order.push('task'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    order.push('released');
    await rm(path);
    await task;
    expect(order).toEqual(['released', 'task']);
  });

  it('waits for a process on another machine as long as it shows signs of life', async () => {
    await heldBy('another-host', 1);
    const order: string[] = [];
    const task = withFileLock(path, async () => order.push('task'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    order.push('silent');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(path, longAgo, longAgo);
    await task;
    expect(order).toEqual(['silent', 'task']);
  });

  it('does not wait for long for one that was killed before it had written its name', async () => {
    await writeFile(path, '');
    const longAgo = new Date(Date.now() - 2_000);
    await utimes(path, longAgo, longAgo);
    expect(await withFileLock(path, async () => 'ran')).toBe('ran');
  });

  it('has its name from the start, also where the program then computes for long', async () => {
    const task = withFileLock(path, async () => {});
    // While it sleeps here, what was begun in the background goes on.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    expect(readFileSync(path, 'utf8')).toContain(` ${process.pid} `);
    await task;
  });

  it('lets one task run at a time also where several find it abandoned', async () => {
    await heldBy(hostname(), 2 ** 22 + 1);
    let running = 0;
    const most = await Promise.all(
      Array.from({ length: 20 }, () =>
        withFileLock(path, async () => {
          running += 1;
          const seen = running;
          await new Promise((resolve) => setTimeout(resolve, 1));
          running -= 1;
          return seen;
        }),
      ),
    );
    expect(Math.max(...most)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says why where it cannot be made', async () => {
    await expect(withFileLock(join(folder, 'nowhere', 'lock'), async () => 'ran')).rejects.toThrow('ENOENT');
  });
});
