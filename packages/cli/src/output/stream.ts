import { once } from 'node:events';
import type { OutputStream } from '../world.js';

/**
 * Writes, and waits until whoever reads has taken it, so that what is made does not pile up in memory.
 *
 * @throws AbortError of the signal, where the reader went away meanwhile
 */
export async function write(stream: OutputStream, text: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!stream.write(text)) await once(stream, 'drain', { signal });
}
