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
  for (let bin = Math.ceil(0.04 * seconds); bin <= 0.4 * seconds; bin++) {
    const power = powerAt(series, bin);
    if (bin < 0.15 * seconds) low += power;
    else high += power;
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

/** Power of the component with `bin` periods in the series, by Goertzel's algorithm. */
function powerAt(series: Float64Array, bin: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * bin) / series.length);
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < series.length; i++) {
    const s0 = (series[i] as number) + coefficient * s1 - s2;
    s2 = s1;
    s1 = s0;
  }
  const squared = s1 * s1 + s2 * s2 - coefficient * s1 * s2;
  return (2 * squared) / series.length ** 2;
}
