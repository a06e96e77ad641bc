import type { Channel } from '../channel.js';

/** What a file says of itself beside its columns, as text by name. */
export type ParquetFacts = Readonly<Record<string, string>>;

/**
 * What the key-value metadata of a file hold: what the caller says, how time is counted, and how the numbers of each column
 * become physical values.
 */
export function metadataOf(
  facts: ParquetFacts,
  ticksPerSecond: number,
  channels: readonly Channel[],
): { key: string; value: string }[] {
  const described = channels.map(({ id, name, rate, unit, scale, offset }) => ({
    name,
    id,
    rate,
    unit,
    scale,
    offset,
  }));
  const all = { ...facts, ticks_per_second: `${ticksPerSecond}`, channels: JSON.stringify(described) };
  return Object.entries(all).map(([key, value]) => ({ key, value }));
}
