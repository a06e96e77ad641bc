import { Readable, Writable } from 'node:stream';
import { main } from '../../src/main.js';
import type { OutputStream } from '../../src/world.js';
import type { Finished } from './hexoskin.js';

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What comes on standard input. */
  readonly stdin?: string;
  /** Width of the terminal that standard output is; without, it is a pipe. */
  readonly columns?: number;
}

/** Runs the command in this process, in surroundings of its own. */
export async function run(
  argv: readonly string[],
  { env = {}, stdin = '', columns }: Surroundings = {},
): Promise<Finished> {
  const [stdout, stderr] = [new Sheet(columns), new Sheet(undefined)];
  const code = await main(argv, { env, stdin: Readable.from([stdin]), stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** What was written to a stream. */
class Sheet {
  text = '';
  readonly stream: OutputStream;

  constructor(columns: number | undefined) {
    const stream = new Writable({
      decodeStrings: false,
      write: (chunk, _, done) => {
        this.text += String(chunk);
        done();
      },
    });
    this.stream = columns === undefined ? stream : Object.assign(stream, { isTTY: true, columns });
  }
}
