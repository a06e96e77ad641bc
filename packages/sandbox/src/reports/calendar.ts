import type { Window } from '../data/request/bounds.js';
import { TICKS_PER_SECOND } from '../time/datetime.js';

const HOUR = 3600 * TICKS_PER_SECOND;
const DAY = 24 * HOUR;

/** The whole hours in UTC that a window touches. */
export function hoursAround({ from, to }: Window): Window {
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

/** The days in UTC that any of the windows touches, in order. */
export function daysOf(windows: readonly Window[]): Window[] {
  const days = new Set<number>();
  for (const { from, to } of windows) {
    for (let day = Math.floor(from / DAY); day <= Math.floor(to / DAY); day++) days.add(day);
  }
  return [...days].sort((a, b) => a - b).map((day) => ({ from: day * DAY, to: (day + 1) * DAY - 1 }));
}
