import { mean, type Series } from './read.js';

/**
 * Power of unevenly spaced values at a frequency, after Lomb and Scargle: nothing is interpolated. A sine of amplitude A
 * has the power A²/2.
 */
function powerAt({ times, values }: Series, hertz: number): number {
  const omega = 2 * Math.PI * hertz;
  const shift =
    Math.atan2(
      sum(times, (t) => Math.sin(2 * omega * t)),
      sum(times, (t) => Math.cos(2 * omega * t)),
    ) /
    (2 * omega);
  const average = mean(values);
  let [cosines, sines, cosineNorm, sineNorm] = [0, 0, 0, 0];
  times.forEach((t, i) => {
    const [cosine, sine] = [Math.cos(omega * (t - shift)), Math.sin(omega * (t - shift))];
    cosines += ((values[i] as number) - average) * cosine;
    sines += ((values[i] as number) - average) * sine;
    cosineNorm += cosine * cosine;
    sineNorm += sine * sine;
  });
  return (cosines ** 2 / cosineNorm + sines ** 2 / sineNorm) / times.length;
}

function sum(times: readonly number[], term: (t: number) => number): number {
  return times.reduce((total, t) => total + term(t), 0);
}

/** Power in a band, the series' value squared. */
export function bandPower(series: Series, from: number, to: number): number {
  const seconds = (series.times.at(-1) ?? 0) - (series.times[0] ?? 0);
  let power = 0;
  for (let k = Math.ceil(from * seconds); k < to * seconds; k++) power += powerAt(series, k / seconds);
  return power;
}

/** Frequency between two others at which a series has most power, smoothed over neighbouring frequencies. */
export function peakFrequency(series: Series, from: number, to: number): number {
  const resolution = 0.002;
  const frequencies = Array.from({ length: Math.floor((to - from) / resolution) }, (_, i) => from + i * resolution);
  const powers = frequencies.map((hertz) => powerAt(series, hertz));
  const smoothed = powers.map((_, i) => mean(powers.slice(Math.max(0, i - 4), i + 5)));
  return frequencies[smoothed.indexOf(Math.max(...smoothed))] as number;
}
