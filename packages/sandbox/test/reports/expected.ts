import { HOUR, type Pair, type Reader, SECOND, ticksOf, valuesOf } from '../data/read.js';

/** The time that metrics are asked of, as samples are selected by it. */
export interface Selected {
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

/** Every sample of a channel, page by page where there are more than fit into a reply. */
export async function everySample(
  sandbox: Reader,
  { query, from, to }: Selected,
  dataType: number,
  as?: string,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let at = from; at <= to; at += 10 * HOUR) {
    const end = Math.min(to, at + 10 * HOUR - 1);
    pairs.push(...(await sandbox.series(`${query}&timestamp__range=${at},${end}`, dataType, as)));
  }
  return pairs;
}

type Figure = (pairs: readonly Pair[]) => number | null;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const least = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b));
const greatest = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b));
const nonZero = (values: readonly number[]): number[] => values.filter((value) => value !== 0);
const over = (value: number | null, unit: number): number | null => (value === null ? null : value / unit);

const ofAll =
  (figure: (values: readonly number[]) => number | null): Figure =>
  (pairs) =>
    figure(valuesOf(pairs));
const ofNonZero =
  (figure: (values: readonly number[]) => number | null): Figure =>
  (pairs) =>
    figure(nonZero(valuesOf(pairs)));
const litres =
  (figure: Figure): Figure =>
  (pairs) =>
    over(figure(pairs), 1000);

/** The average power in watts times the seconds it was measured for, in calories of 4184 joules. */
const energy: Figure = (pairs) => {
  const power = mean(valuesOf(pairs));
  return power === null ? null : (power * pairs.length) / 4184;
};

/** How each metric of a channel follows from the channel's samples, as the documentation tells it. */
export const figures: readonly (readonly [metric: number, dataType: number, figure: Figure])[] = [
  [1, 49, ofNonZero(mean)],
  [3, 49, ofAll(greatest)],
  [4, 49, ofNonZero(least)],
  [12, 33, ofAll(mean)],
  [14, 33, ofAll(greatest)],
  [15, 33, ofAll(least)],
  [17, 53, ofAll(mean)],
  [19, 53, ofAll(greatest)],
  [20, 53, ofAll(least)],
  [44, 19, ofAll(mean)],
  [46, 19, ofAll(greatest)],
  [47, 19, ofAll(least)],
  [55, 36, litres(ofNonZero(mean))],
  [57, 36, litres(ofAll(greatest))],
  [58, 36, litres(ofNonZero(least))],
  [71, 52, (pairs) => pairs.length],
  [126, 42, energy],
  [139, 42, energy],
  [149, 42, energy],
  [2003, 42, energy],
  [182, 318, ofAll(mean)],
  [183, 272, ofNonZero(mean)],
  [173, 273, ofNonZero(mean)],
];

/** Seconds spent in some states, from the changes of a state channel. */
export function secondsIn(changes: readonly Pair[], states: readonly number[], from: number, to: number): number {
  const ticks = ticksOf(changes);
  return changes.reduce((sum, [tick, state], i) => {
    const spent = Math.min(ticks[i + 1] ?? to, to) - Math.max(tick, from);
    return state !== null && states.includes(state) && spent > 0 ? sum + spent / SECOND : sum;
  }, 0);
}

/** The samples in each bin, the last of which has both of its edges. */
export function binned(values: readonly number[], edges: readonly number[]): number[] {
  return edges.slice(1).map((upper, i) => {
    const lower = edges[i] as number;
    const isLast = i === edges.length - 2;
    return values.filter((value) => value >= lower && (value < upper || (isLast && value === upper))).length;
  });
}
