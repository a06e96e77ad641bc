const RESAMPLED_HERTZ = 2;

/** Power of heart-rate variability in the two bands of the 1996 task force, ms². */
export interface BandPowers {
  /** 0.04 to 0.15 Hz. */
  readonly low: number;
  /** 0.15 to 0.4 Hz. */
  readonly high: number;
}

/**
 * Band powers of an interval series: it is resampled to 2 Hz by cubics, freed from its linear trend, windowed
 * (Hann) and taken apart at the whole multiples of 1/`seconds`.
 */
export function bandPowers(
  times: readonly number[],
  milliseconds: readonly number[],
  from: number,
  seconds: number,
): BandPowers {
  const series = windowed(withoutTrend(resample(times, milliseconds, from, seconds)));
  let low = 0;
  let high = 0;
  const last = Math.floor(0.4 * seconds);
  for (let first = Math.ceil(0.04 * seconds); first <= last; first += SIDE_BY_SIDE) {
    for (const [i, power] of powersFrom(series, first).entries()) {
      const bin = first + i;
      if (bin < 0.15 * seconds) low += power;
      else if (bin <= last) high += power;
    }
  }
  return { low, high };
}

function resample(times: readonly number[], values: readonly number[], from: number, seconds: number): Float64Array {
  const series = new Float64Array(seconds * RESAMPLED_HERTZ);
  let next = 0;
  for (let i = 0; i < series.length; i++) {
    const t = from + i / RESAMPLED_HERTZ;
    while (next < times.length && (times[next] as number) <= t) next++;
    series[i] = smoothBetween(times, values, next, t);
  }
  return series;
}

/** Value at `t`, which lies before point `next`, on the cubic that has the slopes of the neighbouring points. */
function smoothBetween(times: readonly number[], values: readonly number[], next: number, t: number): number {
  if (next === 0) return values[0] as number;
  if (next === times.length) return values[next - 1] as number;
  const slopeAt = (i: number): number => {
    const [left, right] = [Math.max(0, i - 1), Math.min(times.length - 1, i + 1)];
    return (
      ((values[right] as number) - (values[left] as number)) / ((times[right] as number) - (times[left] as number))
    );
  };
  const start = times[next - 1] as number;
  const width = (times[next] as number) - start;
  const x = (t - start) / width;
  const rise = x * x * (3 - 2 * x) * ((values[next] as number) - (values[next - 1] as number));
  const bend = x * (1 - x) * width * ((1 - x) * slopeAt(next - 1) - x * slopeAt(next));
  return (values[next - 1] as number) + rise + bend;
}

function withoutTrend(series: Float64Array): Float64Array {
  const middle = (series.length - 1) / 2;
  let mean = 0;
  let covariance = 0;
  let variance = 0;
  series.forEach((value, i) => {
    mean += value / series.length;
    covariance += value * (i - middle);
    variance += (i - middle) ** 2;
  });
  const slope = covariance / variance;
  return series.map((value, i) => value - mean - slope * (i - middle));
}

/** A Hann window, with the power that it takes away given back. */
function windowed(series: Float64Array): Float64Array {
  const gain = Math.sqrt(8 / 3);
  return series.map((value, i) => (value * gain * (1 - Math.cos((2 * Math.PI * i) / series.length))) / 2);
}

/** Components that are worked out together: what one waits for, the processor fills with the others. */
const SIDE_BY_SIDE = 4;

/** Powers of the components with `bin` periods in the series and the three after it, by Goertzel's algorithm. */
function powersFrom(series: Float64Array, bin: number): number[] {
  const [ca, cb, cc, cd] = Array.from({ length: SIDE_BY_SIDE }, (_, i) => coefficientOf(series, bin + i)) as Four;
  let [a1, b1, c1, d1] = [0, 0, 0, 0];
  let [a2, b2, c2, d2] = [0, 0, 0, 0];
  for (let i = 0; i < series.length; i++) {
    const value = series[i] as number;
    const a0 = value + ca * a1 - a2;
    const b0 = value + cb * b1 - b2;
    const c0 = value + cc * c1 - c2;
    const d0 = value + cd * d1 - d2;
    a2 = a1;
    a1 = a0;
    b2 = b1;
    b1 = b0;
    c2 = c1;
    c1 = c0;
    d2 = d1;
    d1 = d0;
  }
  const powerOf = (s1: number, s2: number, coefficient: number): number => {
    const squared = s1 * s1 + s2 * s2 - coefficient * s1 * s2;
    return (2 * squared) / series.length ** 2;
  };
  return [powerOf(a1, a2, ca), powerOf(b1, b2, cb), powerOf(c1, c2, cc), powerOf(d1, d2, cd)];
}

type Four = [number, number, number, number];

function coefficientOf(series: Float64Array, bin: number): number {
  return 2 * Math.cos((2 * Math.PI * bin) / series.length);
}
