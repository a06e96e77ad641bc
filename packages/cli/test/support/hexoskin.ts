import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The compiled command: a child process runs what users run, so `npm test` builds before it tests. */
const bin = fileURLToPath(new URL('../../bin/hexoskin.mjs', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command to its end, in a folder of its own where none is given. */
export async function hexoskin(
  args: readonly string[],
  env: Record<string, string> = {},
  folder: string = temporaryFolder(),
): Promise<Finished> {
  const child = start(args, env, folder);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

export interface RunningSandbox {
  readonly url: string;
  readonly child: ChildProcess;
  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Finished>;
}

/** Starts `hexoskin sandbox` and waits until it is ready. The test's end stops it where the test does not. */
export async function startSandbox(...args: string[]): Promise<RunningSandbox> {
  const child = start(['sandbox', ...args], {}, temporaryFolder());
  const stdout = text(child.stdout);
  const stderr = text(child.stderr);
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const [ready] = await Promise.race([once(createInterface(child.stdout), 'line'), closed.then(() => [''])]);
  const url = /^ready (http:\/\/127\.0\.0\.1:\d+)$/.exec(ready)?.[1];
  if (!url) throw new Error(`The sandbox did not get ready: ${ready}${await stderr}`);
  return {
    url,
    child,
    async stop(signal) {
      child.kill(signal);
      const [code] = await closed;
      return { code, stdout: await stdout, stderr: await stderr };
    },
  };
}

/** A folder for what a command leaves; it ends with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hexoskin-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(args: readonly string[], env: Record<string, string>, folder: string): ReturnType<typeof spawnPiped> {
  return spawnPiped(args, { ...environmentWithoutCredentials(), ...env }, folder);
}

function spawnPiped(args: readonly string[], env: Record<string, string | undefined>, cwd: string) {
  return spawn(process.execPath, [bin, ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Whoever runs the tests may have real credentials set. */
function environmentWithoutCredentials(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HEXOSKIN_')));
}
