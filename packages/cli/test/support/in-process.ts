import { EventEmitter, once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../../src/main.js';
import type { OutputStream } from '../../src/world.js';
import type { Finished } from './hexoskin.js';

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What comes on standard input; null leaves it open. */
  readonly stdin?: string | null;
  /** Width of the terminal that standard output is; without, it is a pipe. */
  readonly columns?: number;
}

/** A command that runs in this process, in surroundings of its own. */
export interface Running {
  readonly stdin: PassThrough;
  readonly finished: Promise<Finished>;
  /** Waits until standard error has something, and gives the match. */
  told(pattern: RegExp): Promise<RegExpExecArray>;
  /** The same of standard output. */
  shown(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Runs the command to its end. */
export function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Finished> {
  return start(argv, surroundings).finished;
}

export function start(argv: readonly string[], { env = {}, stdin: typed = '', columns }: Surroundings = {}): Running {
  const [stdout, stderr] = [new Sheet(columns), new Sheet(undefined)];
  const stdin = new PassThrough();
  if (typed !== null) stdin.end(typed);
  const ended = main(argv, { env, stdin, stdout: stdout.stream, stderr: stderr.stream });
  return {
    stdin,
    finished: ended.then((code) => ({ code, stdout: stdout.text, stderr: stderr.text })),
    told: (pattern) => stderr.has(pattern),
    shown: (pattern) => stdout.has(pattern),
  };
}

/** Runs `hexoskin sandbox`, at a free port, until it is stopped or the test ends. */
export async function serve(...options: string[]): Promise<{ readonly url: string; stop(): Promise<Finished> }> {
  const running = start(['sandbox', ...options, '--port', '0']);
  const ready = running.shown(/^ready (\S+)\n/);
  const failed = running.finished.then(({ stderr }) => Promise.reject(new Error(`No sandbox: ${stderr}`)));
  const [, url = ''] = await Promise.race([ready, failed]);
  const stop = (): Promise<Finished> => {
    // As from a terminal: whatever serves in this process ends.
    process.emit('SIGINT', 'SIGINT');
    return running.finished;
  };
  onTestFinished(async () => void (await stop()));
  return { url, stop };
}

/** What was written to a stream. */
class Sheet {
  text = '';
  readonly stream: OutputStream;
  readonly #written = new EventEmitter();

  constructor(columns: number | undefined) {
    const stream = new Writable({
      decodeStrings: false,
      write: (chunk, _, done) => {
        this.text += String(chunk);
        this.#written.emit('text');
        done();
      },
    });
    this.stream = columns === undefined ? stream : Object.assign(stream, { isTTY: true, columns });
  }

  async has(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.text);
      if (match) return match;
      await once(this.#written, 'text');
    }
  }
}
