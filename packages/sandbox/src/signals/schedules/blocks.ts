/**
 * The unit in which a record is made. Whatever happens in a block is a function of the record's spec and the block's
 * number; a window is cut out of the blocks it touches.
 */
export const BLOCK_SECONDS = 64;

/** Value of any block, negative numbers (before the record's start) included. */
export type Blocks<T> = (block: number) => T;

/** A day of beats, breaths and measures: some ten megabytes. */
const DAY_OF_BLOCKS = 1500;
/** Those of an hour. */
const FEW_BLOCKS = 64;

/**
 * How many blocks of beats, breaths and measures of a record to remember: all of them if it lasts a day at most. Of longer ones,
 * whose channels are read from end to end one after the other, the first ones would be forgotten by the time they are
 * asked for again, and what is forgotten late waits long to be collected.
 */
export function eventBlocksKept(seconds: number): number {
  return seconds <= DAY_OF_BLOCKS * BLOCK_SECONDS ? DAY_OF_BLOCKS : FEW_BLOCKS;
}
/** Blocks of a measure at 1 Hz that are kept in one piece of memory. */
const PAGE = 64;

/** Remembers every block of a measure at 1 Hz: a day of them takes 170 kB. */
export function rememberSeconds(make: Blocks<Int16Array>): Blocks<Int16Array> {
  const pages = new Map<number, { readonly values: Int16Array; readonly isMade: Uint8Array }>();
  return (block) => {
    const number = Math.floor(block / PAGE);
    const place = block - number * PAGE;
    const page = pages.get(number) ?? { values: new Int16Array(PAGE * BLOCK_SECONDS), isMade: new Uint8Array(PAGE) };
    pages.set(number, page);
    const values = page.values.subarray(place * BLOCK_SECONDS, (place + 1) * BLOCK_SECONDS);
    if (page.isMade[place] === 0) {
      values.set(make(block));
      page.isMade[place] = 1;
    }
    return values;
  };
}

/** How many blocks of a waveform to remember: enough to read on, and to compute another channel beside. */
const WAVEFORMS_KEPT = 2;

/** The samples of one block of a waveform. */
export type Waveform = Int16Array | Uint16Array;

/**
 * Remembers the blocks of a waveform made last. Each is made in the memory of one that is forgotten, since a day of them is
 * a hundred megabytes that would wait to be collected: whoever asks for another block keeps no hold of this one.
 *
 * @param make is given the samples to write over, once there are any
 */
export function rememberWaveform<T extends Waveform>(make: (block: number, over: T | null) => T): Blocks<T> {
  return rememberOver(WAVEFORMS_KEPT, make);
}

/** Remembers `capacity` blocks that follow one another. Only saves time: a block comes out the same whenever it is made. */
export function remember<T>(capacity: number, make: Blocks<T>): Blocks<T> {
  return rememberOver(capacity, make);
}

/**
 * Every block has its place, in which it takes turns with those that lie `capacity` away. In a map, whose tables are made anew
 * again and again, old tables would hold on to what is forgotten long after it was.
 */
function rememberOver<T>(capacity: number, make: (block: number, over: T | null) => T): Blocks<T> {
  const numbers = new Float64Array(capacity).fill(Number.NaN);
  const made: (T | null)[] = new Array<T | null>(capacity).fill(null);
  return (block) => {
    const place = block - Math.floor(block / capacity) * capacity;
    if (numbers[place] !== block) {
      numbers[place] = Number.NaN;
      made[place] = make(block, made[place] ?? null);
      numbers[place] = block;
    }
    return made[place] as T;
  };
}
