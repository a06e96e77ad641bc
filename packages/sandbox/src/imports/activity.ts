/** An activity that a watch recorded. Times are in milliseconds since 1970. */
export interface SentActivity {
  /** As TCX names it: `Running`, `Biking` or `Other`. */
  readonly sport: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly positions: readonly SentPosition[];
  readonly heartRates: readonly SentHeartRate[];
  /** What else its points hold, by name: nothing here has a place for it. */
  readonly unused: ReadonlySet<string>;
}

export interface SentPosition {
  readonly time: number;
  readonly longitude: number;
  readonly latitude: number;
  /** Metres. */
  readonly altitude: number | null;
}

export interface SentHeartRate {
  readonly time: number;
  /** Beats per minute. */
  readonly rate: number;
}

/** A moment of an activity, while its parts are being read. */
export interface Point {
  time: number | null;
  latitude: number | null;
  longitude: number | null;
  altitude: number | null;
  heartRate: number | null;
}

export function emptyPoint(): Point {
  return { time: null, latitude: null, longitude: null, altitude: null, heartRate: null };
}

/** Puts an activity together from its points. */
export class ActivityBuilder {
  readonly unused: Set<string> = new Set();
  readonly #positions: SentPosition[] = [];
  readonly #heartRates: SentHeartRate[] = [];
  #start = Number.POSITIVE_INFINITY;
  #end = Number.NEGATIVE_INFINITY;

  /** Makes the activity last as long as this moment. */
  meet(time: number): void {
    this.#start = Math.min(this.#start, time);
    this.#end = Math.max(this.#end, time);
  }

  add({ longitude, latitude, altitude, heartRate }: Point, time: number): void {
    this.meet(time);
    if (longitude !== null && latitude !== null) this.#positions.push({ time, longitude, latitude, altitude });
    // An altitude belongs to a place.
    else if (altitude !== null) this.unused.add('altitude');
    if (heartRate !== null) this.#heartRates.push({ time, rate: heartRate });
  }

  /** Null for one that has neither a beginning nor a point. */
  finish(sport: string, name: string): SentActivity | null {
    if (this.#end < this.#start) return null;
    const [positions, heartRates, unused] = [this.#positions, this.#heartRates, this.unused];
    return { sport, name, start: this.#start, end: this.#end, positions, heartRates, unused };
  }
}
