import { butterworth, withoutDelay } from './filters.js';

/**
 * QRS detection after Pan and Tompkins (IEEE Trans. Biomed. Eng. 32, 1985): band-pass from 5 to 15 Hz, derivative, square,
 * moving integration over 150 ms, thresholds that follow signal and noise peaks, and a search back with half the
 * threshold after a long pause. Returns the sample of each R peak.
 */
export function panTompkins(ecg: ArrayLike<number>, rate: number): number[] {
  const band = withoutDelay(
    (input) => butterworth('low', 15, rate, butterworth('high', 5, rate, input)),
    Float64Array.from(ecg),
  );
  const integrated = integrate(squaredSlope(band), Math.round(0.15 * rate));
  const found = decide(peaksOf(integrated, Math.round(0.2 * rate)), integrated, rate);
  return found.map((sample) => highest(ecg, band, sample, Math.round(0.1 * rate)));
}

function squaredSlope(x: Float64Array): Float64Array {
  const slope = new Float64Array(x.length);
  for (let n = 2; n < x.length - 2; n++) {
    const [before, last, next, after] = [x[n - 2], x[n - 1], x[n + 1], x[n + 2]] as [number, number, number, number];
    slope[n] = ((2 * after + next - last - 2 * before) / 8) ** 2;
  }
  return slope;
}

function integrate(x: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(x.length + 1);
  x.forEach((value, n) => {
    sums[n + 1] = (sums[n] as number) + value;
  });
  const half = width >> 1;
  return x.map((_, n) => {
    const from = Math.max(0, n - half);
    const to = Math.min(x.length, n + half + 1);
    return ((sums[to] as number) - (sums[from] as number)) / width;
  });
}

/** Local maxima that nothing within the refractory period exceeds. */
function peaksOf(x: Float64Array, refractory: number): number[] {
  const peaks: number[] = [];
  for (let n = 1; n < x.length - 1; n++) {
    const value = x[n] as number;
    if (value < (x[n - 1] as number) || value <= (x[n + 1] as number)) continue;
    const last = peaks.at(-1);
    if (last === undefined || n - last >= refractory) peaks.push(n);
    else if (value > (x[last] as number)) peaks[peaks.length - 1] = n;
  }
  return peaks;
}

function decide(peaks: readonly number[], integrated: Float64Array, rate: number): number[] {
  const height = (peak: number): number => integrated[peak] as number;
  const learning = peaks.filter((peak) => peak < 2 * rate).map(height);
  let signal = Math.max(...learning) * 0.6;
  let noise = learning.reduce((sum, value) => sum + value, 0) / learning.length / 4;
  const found: number[] = [];
  const rr: number[] = [];
  const accept = (peak: number, weight: number): void => {
    const last = found.at(-1);
    if (last !== undefined) rr.push(peak - last);
    if (rr.length > 8) rr.shift();
    found.push(peak);
    signal = weight * height(peak) + (1 - weight) * signal;
  };
  let skipped: number[] = [];
  for (const peak of peaks) {
    const threshold = noise + 0.25 * (signal - noise);
    const last = found.at(-1) ?? 0;
    const usual = rr.length > 0 ? rr.reduce((sum, value) => sum + value, 0) / rr.length : rate;
    if (peak - last > 1.66 * usual) {
      const missed = skipped.filter((each) => height(each) > threshold / 2 && each - last > 0.36 * rate);
      const best = missed.toSorted((a, b) => height(b) - height(a))[0];
      if (best !== undefined) accept(best, 0.25);
    }
    if (height(peak) > threshold) {
      accept(peak, 0.125);
      skipped = [];
    } else {
      noise = 0.125 * height(peak) + 0.875 * noise;
      skipped.push(peak);
    }
  }
  return found;
}

/** The R peak: the highest sample of the ECG around the highest one of its band-passed form. */
function highest(ecg: ArrayLike<number>, band: Float64Array, around: number, reach: number): number {
  let best = around;
  for (let n = Math.max(0, around - reach); n <= Math.min(band.length - 1, around + reach); n++) {
    if ((band[n] as number) > (band[best] as number)) best = n;
  }
  const centre = best;
  for (let n = Math.max(0, centre - 5); n <= Math.min(ecg.length - 1, centre + 5); n++) {
    if ((ecg[n] as number) > (ecg[best] as number)) best = n;
  }
  return best;
}
