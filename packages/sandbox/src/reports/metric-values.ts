import type { Piece, Recordings } from '../data/recordings/recordings.js';
import type { Pace } from '../http/pace.js';
import type { Store } from '../store/store.js';
import { countedBy, type Histogram, histogramOf } from './histograms.js';
import { breathingRules } from './metrics/breathing.js';
import { type GpsRule, gpsRules, namedGpsRules, pointsWithin } from './metrics/gps.js';
import { heartRules } from './metrics/heart.js';
import { movementRules } from './metrics/movement.js';
import { namedRules } from './metrics/named.js';
import type { Rule } from './metrics/rule.js';
import { sleepRules } from './metrics/sleep.js';
import { Readings } from './readings.js';
import type { Stretch } from './stretch.js';
import { zonesOf } from './zones.js';

/** A metric by its id or, where nobody has told that, by its name. */
type MetricKey = number | string;

const rules: Readonly<Record<MetricKey, Rule>> = {
  ...heartRules,
  ...breathingRules,
  ...movementRules,
  ...sleepRules,
  ...namedRules,
};
const positionRules: Readonly<Record<MetricKey, GpsRule>> = { ...gpsRules, ...namedGpsRules };

/** How many values are kept: as a rule those of some thousand ranges. */
const MOST_KEPT = 20_000;
/** For so many stretches what was prepared is kept until it is asked for: for those of requests that are answered in turns. */
const MOST_PREPARED = 16;

/** Works out metrics, and keeps what it has worked out: lists show the same ranges over and over. */
export class MetricValues {
  readonly #store: Store;
  readonly #recordings: Recordings;
  readonly #kept = new Map<string, number | null>();
  readonly #readings = new Map<string, Readings>();
  readonly #zones = new Map<string, readonly number[]>();

  constructor(store: Store, recordings: Recordings) {
    this.#store = store;
    this.#recordings = recordings;
  }

  /** The metrics of a stretch of time. */
  of(stretch: Stretch): StretchValues {
    const pieces = stretch.windows
      .flatMap(({ from, to }) => this.#recordings.within(stretch.user, from, to))
      .filter(({ recording }) => stretch.record === null || stretch.record === recording.id);
    const recorded = `${pieces.map(nameOf)}`;
    const readings = this.#readings.get(recorded) ?? new Readings(this.#recordings, pieces);
    const key = `${stretch.activityType} ${recorded}`;
    return {
      seconds: readings.seconds,
      value: (metric) => {
        const gps = positionRules[metric];
        if (gps) return gps(pointsWithin(this.#store, stretch));
        return this.#keep(`${metric} ${key}`, () => rules[metric]?.of(readings, stretch.activityType) ?? null);
      },
      prepare: async (metrics, pace) => {
        this.#remember(recorded, readings);
        for (const metric of metrics) {
          if (!this.#kept.has(`${metric} ${key}`)) await readings.prepareSummaries(rules[metric]?.reads ?? [], pace);
          const counted = typeof metric === 'number' ? countedBy(metric) : null;
          if (counted !== null) await readings.prepareTally(counted, pace);
        }
      },
      histogram: (metric) => histogramOf(metric, readings),
    };
  }

  /** Edges of the zones of a user's values; empty where a metric has none. */
  zones(metric: number, user: number): readonly number[] {
    const key = `${metric} ${user}`;
    const zones = this.#zones.get(key) ?? zonesOf(metric, () => this.#highestHeartRate(user));
    this.#zones.set(key, zones);
    return zones;
  }

  #highestHeartRate(user: number): number {
    const { fitness = null } = this.#store.get('select fitness from profile where "user" = ?', [user]) ?? {};
    const { hr_max: told } = (JSON.parse(String(fitness)) ?? {}) as { hr_max?: unknown };
    return typeof told === 'number' ? told : COMMON_HIGHEST_HEART_RATE;
  }

  #remember(recorded: string, readings: Readings): void {
    this.#readings.delete(recorded);
    this.#readings.set(recorded, readings);
    const [oldest] = this.#readings.keys();
    if (this.#readings.size > MOST_PREPARED && oldest !== undefined) this.#readings.delete(oldest);
  }

  #keep(key: string, workOut: () => number | null): number | null {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const value = workOut();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, value);
    return value;
  }
}

/** Of whoever has not told it, in beats per minute. */
const COMMON_HIGHEST_HEART_RATE = 190;

export interface StretchValues {
  /** How much has been recorded. */
  readonly seconds: number;
  /** The value of a metric, in its unit; null where there is nothing to work it out from. */
  readonly value: (metric: MetricKey) => number | null;
  /** Does what the values of metrics need, in turns with other work: of days of recordings that takes seconds. */
  readonly prepare: (metrics: readonly MetricKey[], pace: Pace) => Promise<void>;
  readonly histogram: (metric: number) => Histogram | null;
}

/** Those of a stretch of which nothing is known. */
export const unknown: StretchValues = {
  seconds: 0,
  value: () => null,
  prepare: async () => {},
  histogram: () => null,
};

/** A part of a recording by all that decides what it holds. */
function nameOf({ recording: { id, start, end, isSynchronized }, from, to }: Piece): string {
  return `${id} ${start} ${end} ${isSynchronized} ${from} ${to}`;
}
