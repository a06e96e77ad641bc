import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProfiles, writeProfile } from './profiles.js';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'hexoskin-profiles-')), 'config');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

/** As compiled, as a process of its own runs it. */
const module = new URL('../../dist/configuration/profiles.js', import.meta.url).href;

/** Keeps ten profiles and removes every other one, one after the other. */
async function keepSome(name: string): Promise<string> {
  const program = `
    const { writeProfile } = await import(${JSON.stringify(module)});
    const [folder, name] = process.argv.slice(1);
    for (let number = 0; number < 10; number += 1) {
      await writeProfile(folder, name + number, { baseUrl: 'https://' + name });
      if (number % 2 === 1) await writeProfile(folder, name + number, null);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, folder, name]);
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return stderr;
}

describe('profiles', () => {
  it('lose nothing where several processes keep and remove some at once', async () => {
    const names = ['first', 'second', 'third', 'fourth'];
    expect(await Promise.all(names.map(keepSome))).toEqual(['', '', '', '']);

    const kept = [...(await readProfiles(folder)).keys()].sort();
    expect(kept).toEqual(names.flatMap((name) => [0, 2, 4, 6, 8].map((number) => name + number)).sort());
    expect(readdirSync(folder)).toEqual(['profiles.json']);
  });

  it('are kept by one task of a process after the other', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => writeProfile(folder, `p${number}`, { baseUrl: 'https://x' })),
    );
    expect((await readProfiles(folder)).size).toBe(20);
  });

  it.skipIf(process.platform === 'win32')('are for the eyes of their owner alone, and so is their folder', async () => {
    await writeProfile(folder, 'study', { baseUrl: 'https://x' });
    expect([folder, join(folder, 'profiles.json')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it('say why they cannot be kept', async () => {
    writeFileSync(folder, 'a file');
    await expect(writeProfile(folder, 'study', { baseUrl: 'https://x' })).rejects.toThrow(
      /^the profile cannot be kept: EEXIST/,
    );
  });
});
