import { isRealtimeChannel } from './realtime.js';

/** A record as a source of data. */
export interface Recording {
  readonly id: number;
  readonly user: number;
  readonly start: number;
  /** Null while it is being recorded. */
  readonly end: number | null;
  /** Only what the phone sends is there until the device has been synchronized. */
  readonly isSynchronized: boolean;
  readonly ticksPerSecond: 256 | 1000;
  /** The tick of the last sample where samples lie past the end, as they do in some files. */
  readonly reach: number | null;
}

/** Seconds from one upload of the phone to the next, and that an upload takes. */
const UPLOAD_INTERVAL = 5;
const UPLOAD_DELAY = 5;
/** A battery lasts so long, in seconds, and then a recording that nobody has ended goes no further. */
const BATTERY = 36 * 3600;
/** Nor does any last longer than the memory of a device, in seconds. */
const MEMORY = 31 * 86_400;
/** No recording is longer than this, in ticks of whichever length. */
export const LONGEST: number = MEMORY * 1000;

/** The tick up to which a recording can go at most. */
export function limitOf({ start, end, ticksPerSecond, reach }: Recording): number {
  if (reach !== null) return reach;
  return end === null ? start + BATTERY * ticksPerSecond : Math.min(end, start + MEMORY * ticksPerSecond);
}

/** The last tick up to which there are data at a moment in milliseconds. It lies before the start where there are none. */
export function reachOf(recording: Recording, now: number): number {
  const { start, end, ticksPerSecond } = recording;
  const limit = limitOf(recording);
  if (end !== null) return limit;
  const elapsed = now / 1000 - start / ticksPerSecond - UPLOAD_DELAY;
  if (elapsed < UPLOAD_INTERVAL) return start - 1;
  return Math.min(limit, start + Math.floor(elapsed / UPLOAD_INTERVAL) * UPLOAD_INTERVAL * ticksPerSecond);
}

/** Whether the data of a channel have arrived, if the device records it. */
export function hasArrived({ isSynchronized }: Recording, dataType: number): boolean {
  return isSynchronized || isRealtimeChannel(dataType);
}
