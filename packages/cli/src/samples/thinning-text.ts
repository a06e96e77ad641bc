import type { Thinning } from 'hexoskin-client';

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** What of the samples is here, in words: `every 10th sample`; null where all are. */
export function thinningText(thinning: Thinning): string | null {
  if (thinning === 1) return null;
  if (thinning === 'unknown') return 'perhaps not every value';
  return `every ${thinning}${ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(thinning)]} sample`;
}
