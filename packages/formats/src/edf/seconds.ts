/** Decimal fractions of seconds, to the nanosecond: 100.042 less 0.042 is 100 and not a little more. */
export function secondsBetween(from: number, to: number): number {
  return from === 0 ? to : Math.round((to - from) * 1e9) / 1e9;
}
