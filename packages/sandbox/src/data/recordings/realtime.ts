/** Channels that phones do not send while a recording goes on: raw signals, heart-rate variability, and sleep. */
const notSent: ReadonlySet<number> = new Set([
  64, 270, 271, 272, 273, 274, 275, 276, 277, 278, 280, 4113, 4114, 4115, 4129, 4130, 4145, 4146, 4147,
]);

export function isRealtimeChannel(dataType: number): boolean {
  return !notSent.has(dataType);
}
