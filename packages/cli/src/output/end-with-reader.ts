import type { Interruption } from '../interruption.js';
import type { World } from '../world.js';

/**
 * Ends the command when its output cannot be written: in silence where whoever reads it has gone, as in
 * `hexoskin list record | head`, and with a line where it is for lack of room.
 */
export function endWithReader({ stdout, stderr }: World, interruption: Interruption): void {
  const onError = (error: NodeJS.ErrnoException): void => {
    const isGone = error.code === 'EPIPE';
    if (!isGone && interruption.exitCode === null) {
      stderr.write(`hexoskin: the output cannot be written: ${error.message}\n`);
    }
    interruption.end(isGone ? 0 : 1);
  };
  // For good: some errors come when all else is done.
  for (const stream of [stdout, stderr]) stream.on('error', onError);
}
