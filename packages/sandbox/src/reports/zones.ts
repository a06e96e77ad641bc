import { metricsById } from 'hexoskin-schema';

const MEAN_HEART_RATE = 44;
/** Shares of the highest heart rate at which its zones begin, and where the last one ends, in beats per minute. */
const SHARES = [0.6, 0.7, 0.8, 0.9];
const TOP = 250;

/** Edges of a metric's zones; those of heart rate follow from the highest that the user can reach. */
export function zonesOf(metric: number, highestHeartRate: () => number): readonly number[] {
  if (metric !== MEAN_HEART_RATE) return metricsById.get(metric)?.zones ?? [];
  const highest = highestHeartRate();
  return [0, ...SHARES.map((share) => Math.round(share * highest)), TOP];
}

/** The zone of a value: from 1, 0 below the first edge, -1 above the last or without zones, null without a value. */
export function zoneOf(value: number | null, zones: readonly number[]): number | null {
  if (value === null) return null;
  const top = zones.at(-1);
  if (top === undefined || value > top) return -1;
  return Math.min(zones.length - 1, zones.findLastIndex((edge) => edge <= value) + 1);
}
