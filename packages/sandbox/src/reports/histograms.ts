import { metricsById } from 'hexoskin-schema';
import type { Readings } from './readings.js';

/** Edges of bins, and the number of samples in each. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

interface Bins {
  readonly from: number;
  readonly width: number;
  readonly count: number;
}

/** The channels that the histogram metrics count the samples of. */
const channels: ReadonlyMap<number, number> = new Map([
  [45, 19],
  [301, 49],
  [302, 33],
  [303, 53],
]);

/** Bins that no source tells. They hold every value that the channels can have. */
const ownBins: Readonly<Record<number, Bins>> = {
  301: { from: 0, width: 0.1, count: 40 },
  302: { from: 0, width: 5, count: 12 },
  303: { from: 0, width: 20, count: 13 },
};

export function isHistogram(metric: number): boolean {
  return channels.has(metric);
}

/** The data type whose values a histogram metric counts; null for other metrics. */
export function countedBy(metric: number): number | null {
  return channels.get(metric) ?? null;
}

/** A histogram of what has been recorded; null for other metrics, and where nothing has. The last bin has its upper edge, too. */
export function histogramOf(metric: number, readings: Readings): Histogram | null {
  const dataType = channels.get(metric);
  const bins = metricsById.get(metric)?.bins ?? ownBins[metric];
  if (dataType === undefined || bins === undefined) return null;
  const tally = readings.tally(dataType);
  if (tally.size === 0) return null;
  const edges = Array.from({ length: bins.count + 1 }, (_, i) => rounded(bins.from + i * bins.width));
  const counts = new Array<number>(bins.count).fill(0);
  for (const [value, count] of tally) {
    const bin = Math.min(bins.count, edges.findLastIndex((edge) => edge <= value) + 1);
    const isWithin = value <= (edges.at(-1) as number);
    if (bin > 0 && isWithin) counts[bin - 1] = (counts[bin - 1] ?? 0) + count;
  }
  return { edges, counts };
}

export function centresOf({ edges }: Histogram): number[] {
  return edges.slice(1).map((edge, i) => rounded((edge + (edges[i] as number)) / 2));
}

/** Edges in tenths would otherwise come out as 0.30000000000000004. */
function rounded(edge: number): number {
  return Number(edge.toFixed(6));
}
