import { joinTicks, splitTicks } from '../time/ticks.js';
import type { EdfHeader } from './model.js';

/** What the header holds of a start, and what it cannot hold. */
export type EdfStart = Pick<EdfHeader, 'start' | 'startFraction'>;

/** Where our files keep the exact start, behind what EDF+ has in the recording field: `start=359840226870/256`. */
const EXACT_START = /(?:^| )start=(-?\d+)\/(\d+)(?= |$)/;

/** The start of an EDF file in ticks, the nearest ones where the file keeps no exact ones. */
export function edfStartTicks({ start, startFraction }: EdfStart, ticksPerSecond: number): number {
  return joinTicks({ seconds: start, ticks: Math.round(startFraction * ticksPerSecond) }, ticksPerSecond);
}

export function startOfTicks(ticks: number, ticksPerSecond: number): EdfStart {
  const { seconds, ticks: beyond } = splitTicks(ticks, ticksPerSecond);
  return { start: seconds, startFraction: beyond / ticksPerSecond };
}

/** The exact start as text for the recording field. */
export function exactStartText(ticks: number, ticksPerSecond: number): string {
  return `start=${ticks}/${ticksPerSecond}`;
}

/** The fraction of a second that the recording field tells, if it tells one that belongs to the header's start. */
export function fractionOfRecording(recording: string, start: number): number | null {
  const [, ticks, ticksPerSecond] = EXACT_START.exec(recording) ?? [];
  if (ticks === undefined || ticksPerSecond === undefined) return null;
  const exact = Number(ticks) / Number(ticksPerSecond);
  if (Math.floor(exact) !== start) return null;
  return startOfTicks(Number(ticks), Number(ticksPerSecond)).startFraction;
}
