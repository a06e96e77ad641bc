import { createInterface } from 'node:readline';
import type { InputStream } from '../world.js';

/** The lines of standard input, until the signal ends the reading. */
export async function* linesOf(input: InputStream, signal: AbortSignal): AsyncGenerator<string> {
  const reader = createInterface({ input, terminal: false, signal });
  try {
    for await (const line of reader) yield line;
  } finally {
    reader.close();
  }
}

/** The first line of standard input; empty where there is none. */
export async function firstLine(input: InputStream, signal: AbortSignal): Promise<string> {
  for await (const line of linesOf(input, signal)) return line;
  return '';
}
