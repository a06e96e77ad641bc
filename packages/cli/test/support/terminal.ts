import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The program of util-linux that runs another one on a pseudo-terminal; null where there is none. */
export const script = ['/usr/bin/script', '/bin/script'].find(existsSync) ?? null;

const bin = fileURLToPath(new URL('../../bin/hexoskin.mjs', import.meta.url));

/** A command on a terminal, and somebody at its keyboard. */
export class Terminal {
  text = '';
  readonly exitCode: Promise<number | null>;
  readonly #child: ChildProcess;

  /** @param line what the shell runs, `hexoskin` being the command under test */
  constructor(line: string, env: Readonly<Record<string, string>>, columns = 80) {
    const hexoskin = `"${process.execPath}" "${bin}"`;
    const command = `stty cols ${columns} rows 24; ${line.replaceAll('hexoskin', hexoskin)}`;
    const whole = { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env };
    this.#child = spawn(script ?? '', ['-qefc', command, '/dev/null'], { env: whole, stdio: 'pipe' });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.text += text;
    });
    this.exitCode = new Promise((resolve) => this.#child.once('close', resolve));
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** What is seen, without colours and movements of the cursor. */
  get plain(): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
    return this.text.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/g, '').replaceAll('\r\n', '\n');
  }

  /** Waits until something is seen, and types. */
  async type(after: RegExp, keys: string): Promise<void> {
    while (!after.test(this.plain)) await new Promise((resolve) => setTimeout(resolve, 20));
    this.#child.stdin?.write(keys);
  }
}
