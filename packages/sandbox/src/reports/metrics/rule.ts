import type { Readings, Summary } from '../readings.js';

/** How a metric follows from what has been recorded. */
export interface Rule {
  /** Data types of the channels that it sums up, which may be long. */
  readonly reads: readonly number[];
  /** Null where what has been recorded gives nothing. */
  readonly of: (readings: Readings, activityType: number | null) => number | null;
}

/** A figure of one channel, in the channel's unit divided by `per`. */
function ofChannel(dataType: number, per: number, figure: (summary: Summary) => number): Rule {
  return {
    reads: [dataType],
    of: (readings) => {
      const summary = readings.summary(dataType);
      const value = summary === null ? Number.NaN : figure(summary) / per;
      return Number.isFinite(value) ? value : null;
    },
  };
}

export function mean(dataType: number, per = 1): Rule {
  return ofChannel(dataType, per, ({ sum, count }) => sum / count);
}

export function greatest(dataType: number, per = 1): Rule {
  return ofChannel(dataType, per, (summary) => summary.greatest);
}

export function least(dataType: number, per = 1): Rule {
  return ofChannel(dataType, per, (summary) => summary.least);
}

/** Where zero means that nothing was measured. */
export function meanNonZero(dataType: number, per = 1): Rule {
  return ofChannel(dataType, per, ({ nonZero }) => nonZero.sum / nonZero.count);
}

export function leastNonZero(dataType: number, per = 1): Rule {
  return ofChannel(dataType, per, ({ nonZero }) => nonZero.least);
}

export function total(dataType: number, per = 1): Rule {
  return ofChannel(dataType, per, ({ sum }) => sum);
}

export function count(dataType: number): Rule {
  // No event at all is an answer, too, where there could have been some.
  return {
    reads: [dataType],
    of: (readings) => (readings.has(dataType) ? (readings.summary(dataType)?.count ?? 0) : null),
  };
}
