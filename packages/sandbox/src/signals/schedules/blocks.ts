/**
 * The unit in which a record is made. Whatever happens in a block is a function of the record's spec and the block's
 * number; a window is cut out of the blocks it touches.
 */
export const BLOCK_SECONDS = 64;

/** Value of any block, negative numbers (before the record's start) included. */
export type Blocks<T> = (block: number) => T;

/** How many blocks of beats, breaths and measures to remember: a day of them, some twenty megabytes. */
export const EVENTS_KEPT = 1500;
/** How many blocks of a waveform to remember: enough to read on, and to compute another channel beside. */
export const WAVEFORMS_KEPT = 2;

/** Remembers the `capacity` blocks made last. Only saves time: a block comes out the same whenever it is made. */
export function remember<T>(capacity: number, make: Blocks<T>): Blocks<T> {
  const made = new Map<number, T>();
  return (block) => {
    const known = made.get(block);
    if (known !== undefined) return known;
    const fresh = make(block);
    if (made.size >= capacity) made.delete(made.keys().next().value as number);
    made.set(block, fresh);
    return fresh;
  };
}
