import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../../client/test/auth/support/person.js';
import { COMMANDS } from '../src/command/commands.js';
import { run, serve, start } from './support/in-process.js';
import { commandsOf, runLine } from './support/shell.js';

/** The examples of a command, from its help. */
async function examplesOf(name: string): Promise<string[]> {
  const { stdout } = await run([name, '--help']);
  const [, below = ''] = stdout.split(/\nExamples?:\n/);
  return below
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const examples = await Promise.all(COMMANDS.map(async ({ name }) => ({ name, lines: await examplesOf(name) })));

let sandbox: ServedSandbox;
let folder: string;
const before = process.cwd();
const env = () => ({ HEXOSKIN_CONFIG_DIR: join(folder, 'config'), XDG_CACHE_HOME: folder });
const here = (line: string): string => line.replaceAll('--sandbox', `--base-url ${sandbox.url}`);

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'hexoskin-examples-'));
  // Some leave files where they run, and others read them.
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(before);
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function signIn(): Promise<void> {
  const line = 'echo athlete | hexoskin login --sandbox --password --user athlete@example.org';
  expect(await runLine(here(line), env())).toMatchObject({ code: 0 });
}

it('every command has an example', () => {
  for (const { name, lines } of examples) expect(lines.length, name).toBeGreaterThan(0);
});

/** Those that serve, or that other tests run. */
const OTHERS = ['login', 'logout', 'follow', 'sandbox', 'demo'];

describe.each(examples.filter(({ name }) => !OTHERS.includes(name)))('the examples of $name', ({ lines }) => {
  beforeAll(signIn);
  it.each(lines)('%s', async (line) => {
    const { code, stderr } = await runLine(here(line), env());
    expect({ code, stderr }).toMatchObject({ code: 0 });
  });
});

describe('the examples of login and logout', () => {
  it.each(examples.find(({ name }) => name === 'login')?.lines ?? [])('%s', async (line) => {
    if (line.startsWith('echo')) {
      expect(await runLine(here(line), env())).toMatchObject({ code: 0 });
      return;
    }
    const [[, ...args] = []] = commandsOf(here(line));
    // No browser of the person who runs the tests shall open.
    const running = start([...args, '--no-browser'], { env: env(), stdin: null });
    const [, address = ''] = await running.told(/\n\n {2}(http\S+)\n/);
    await fetch(await new Person(sandbox.url).visit(address));
    expect(await running.finished).toMatchObject({ code: 0 });
  });

  it.each(examples.find(({ name }) => name === 'logout')?.lines ?? [])('%s', async (line) => {
    await signIn();
    expect(await runLine(here(line), env())).toMatchObject({ code: 0 });
  });
});

describe('the examples of follow', () => {
  it.each(examples.find(({ name }) => name === 'follow')?.lines ?? [])('%s', async (line) => {
    await signIn();
    const [[, ...args] = []] = commandsOf(here(line));
    const running = start([...args, '--interval', '0.1'], { env: env(), columns: 80 });
    const [text] = await running.shown(/heart_rate\W+\d+/);
    expect(text).not.toBe('');
    process.emit('SIGINT', 'SIGINT');
    expect(await running.finished).toMatchObject({ code: 130, stderr: '' });
  });
});

describe('the examples of sandbox', () => {
  it.each(examples.find(({ name }) => name === 'sandbox')?.lines ?? [])('%s', async (line) => {
    const [[, , ...args] = []] = commandsOf(line.replace('8256', '0'));
    const { stop } = await serve(...args);
    expect(await stop()).toMatchObject({ code: 0 });
  });
});
