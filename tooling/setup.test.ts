import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from './alone.mjs';
import { isInstalled } from './installed.mjs';
import { root } from './setup.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexoskin-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what is installed', () => {
  const lists = ['package-lock.json', 'node_modules/.package-lock.json'] as const;
  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules'));
    for (const list of lists) cpSync(join(root, list), join(folder, list));
  });

  /** Changes one of the two lists. */
  const change = (
    list: (typeof lists)[number],
    edit: (packages: Record<string, { version: string }>) => void,
  ): void => {
    const document = JSON.parse(readFileSync(join(folder, list), 'utf8'));
    edit(document.packages);
    writeFileSync(join(folder, list), JSON.stringify(document));
  };

  it('is recognised, whoever installed it', () => {
    expect(isInstalled(folder)).toBe(true);
  });

  it('is not all where a version or a package differs, or npm did not get to the end', () => {
    change('package-lock.json', (packages) => {
      packages['node_modules/commander'] = { version: '999.0.0' };
    });
    expect(isInstalled(folder)).toBe(false);
    cpSync(join(root, lists[0]), join(folder, lists[0]));
    change('node_modules/.package-lock.json', (packages) => delete packages['node_modules/commander']);
    expect(isInstalled(folder)).toBe(false);
    rmSync(join(folder, lists[1]));
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('a set-up', () => {
  const silent = (): void => {};

  it('is done by one process at a time', async () => {
    const lock = join(folder, 'lock');
    const program = `
      const { alone } = await import(${JSON.stringify(new URL('./alone.mjs', import.meta.url).href)});
      await alone(process.argv[1], () => console.log('waits'), async () => {
        console.log('begins');
        await new Promise((resolve) => setTimeout(resolve, 300));
        console.log('ends');
      });`;
    const said: string[] = [];
    const run = async (): Promise<void> => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program, lock]);
      child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(...text.trim().split('\n')));
      await once(child, 'close');
    };
    await Promise.all([run(), run()]);
    expect(said.filter((line) => line !== 'waits')).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(said.filter((line) => line === 'waits')).toHaveLength(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('does not wait for one that was killed, also long ago by a number that another process has now', async () => {
    const lock = join(folder, 'lock');
    writeFileSync(lock, String(2 ** 22 + 1));
    expect(await alone(lock, silent, async () => 'done')).toBe('done');
    writeFileSync(lock, String(process.ppid));
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(lock, yesterday, yesterday);
    expect(await alone(lock, silent, async () => 'done')).toBe('done');
  });
});
