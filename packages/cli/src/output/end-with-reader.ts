import type { Interruption } from '../interruption.js';
import type { World } from '../world.js';

/**
 * Ends the command in silence when whoever reads its output has gone, as in `hexoskin list record | head`. Gives what stops
 * that.
 */
export function endWithReader({ stdout, stderr }: World, interruption: Interruption): () => void {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    interruption.end(0);
  };
  for (const stream of [stdout, stderr]) stream.on('error', onError);
  return () => {
    for (const stream of [stdout, stderr]) stream.off('error', onError);
  };
}
