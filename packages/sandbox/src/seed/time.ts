import type { Random } from './random.js';

const TICKS_PER_SECOND = 256;
export const SECOND: number = TICKS_PER_SECOND;
export const MINUTE: number = 60 * SECOND;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;

/** The present of all seed data, 2026-06-01T00:00:00Z in ticks: the machine's clock would make every start differ. */
export const PRESENT: number = (Date.UTC(2026, 5, 1) / 1000) * SECOND;

/** A moment as the API writes it, in whole seconds. */
export function dateText(ticks: number): string {
  const seconds = Math.floor(ticks / SECOND);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
}

/** The last midnight in UTC before a moment in milliseconds. */
export function midnightBefore(milliseconds: number): number {
  const seconds = milliseconds / 1000;
  return (seconds - (((seconds % 86_400) + 86_400) % 86_400)) * SECOND;
}

/** When something that happened at a moment was saved: mostly within days, sometimes months later, never in the future. */
export function somewhatLater(ticks: number, random: Random): number {
  const delay = random.chance(0.9) ? random.integer(1, 72 * 60) * MINUTE : random.integer(3, 200) * DAY;
  return Math.max(ticks, Math.min(ticks + delay, PRESENT - random.integer(1, 3600) * SECOND));
}
