import type { Readable, Writable } from 'node:stream';

/** Where a command writes. */
export type OutputStream = Writable & {
  /** Whether people look at it. */
  readonly isTTY?: boolean;
  /** How wide it is, where it has a width. */
  readonly columns?: number;
};

/** Where a command reads what is not among its arguments. */
export type InputStream = Readable & { readonly isTTY?: boolean };

/** What a command sees of the machine: that of this process, or another one for tests. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

export function processWorld(): World {
  const { env, stdin, stdout, stderr } = process;
  return { env, stdin, stdout, stderr };
}
