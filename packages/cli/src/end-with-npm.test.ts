import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';

const module = new URL('../dist/end-with-npm.js', import.meta.url).href;

/** Starts a shell as npm does for a script, kills it, and gives what the process below it then writes. */
async function afterTheShell(script: string): Promise<string> {
  const program = `
    const { endWithNpm } = await import(${JSON.stringify(module)});
    process.on('SIGTERM', () => { console.log('told'); process.exit(); });
    endWithNpm(process);
    console.log('begun');
    setTimeout(() => { console.log('went on'); process.exit(); }, 2_000);`;
  const env = { ...process.env, npm_lifecycle_script: script, PROGRAM: program };
  // With a word behind it, no shell puts the program in its own place.
  const line = '"$0" --input-type=module --eval "$PROGRAM"; true';
  const shell = spawn('sh', ['-c', line, process.execPath], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void shell.kill('SIGKILL'));
  const lines = createInterface(shell.stdout);
  await once(lines, 'line');
  shell.kill('SIGTERM');
  const [next] = await once(lines, 'line');
  return next;
}

describe.skipIf(process.platform === 'win32').concurrent('a process whose shell of npm is gone', () => {
  it.each([
    ["'hexoskin'", 'told'],
    ['hexoskin sandbox --port 0', 'told'],
    ['../node_modules/.bin/hexoskin sandbox', 'told'],
    // These shells end as soon as they have started it.
    ['hexoskin sandbox &', 'went on'],
    ['node start-everything.js', 'went on'],
  ])('under the script %s: %s', async (script, expected) => {
    expect(await afterTheShell(script)).toBe(expected);
  });
});
