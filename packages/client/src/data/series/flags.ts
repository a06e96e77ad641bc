import { type Column, timeAt } from '../wire/column.js';
import type { Channel } from './channel.js';

/**
 * Clears the marks of samples of which a quality data type says that something disturbed them.
 *
 * @param valid the marks: 1, or 0 for a sample not to be trusted
 */
export function clearFlagged(valid: Uint8Array, column: Column, quality: Column, qualityChannel: Channel): void {
  if (column.times === null || quality.times === null) return;
  // A flag speaks of the second that ends with it, and a flag of single moments of its own alone.
  const reach = qualityChannel.period ?? 1;
  let place = 0;
  for (let index = 0; index < column.length; index += 1) {
    const tick = timeAt(column.times, index);
    while (place < quality.length && timeAt(quality.times, place) < tick) place += 1;
    if (place >= quality.length) return;
    const flags = quality.values[place] as number;
    if (timeAt(quality.times, place) - tick < reach && flags > 0) valid[index] = 0;
  }
}
