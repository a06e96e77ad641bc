import { hash } from '../random/hash.js';
import { BLOCK_SECONDS } from '../schedules/blocks.js';
import { readTable } from './wave-shapes.js';

/** One block of a waveform while it is being put together, in physical units or counts. */
export interface Trace {
  readonly samples: Float64Array;
  /** Samples per second. */
  readonly rate: number;
  /** Time of the first sample, seconds since the record's start. */
  readonly origin: number;
  /** Number of the first sample within the record. */
  readonly first: number;
}

/** Makes an empty trace for a block. The traces of one maker share their memory: only one is in use at a time. */
export function traceMaker(rate: number): (block: number) => Trace {
  const samples = new Float64Array(rate * BLOCK_SECONDS);
  return (block) => {
    samples.fill(0);
    return { samples, rate, origin: block * BLOCK_SECONDS, first: block * samples.length };
  };
}

/** Calls `change` with every sample of the time span [from, to): its value, time and number in the record. */
export function changeSpan(
  trace: Trace,
  from: number,
  to: number,
  change: (value: number, t: number, sample: number) => number,
): void {
  const { samples, rate, origin, first } = trace;
  const begin = Math.max(0, Math.ceil((from - origin) * rate));
  const end = Math.min(samples.length, Math.ceil((to - origin) * rate));
  for (let i = begin; i < end; i++) samples[i] = change(samples[i] as number, origin + i / rate, first + i);
}

/** A shape between two times whose height changes evenly from one end to the other. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  /** Table of the shape, see `tabulate`. */
  readonly shape: Float64Array;
  readonly startHeight: number;
  readonly endHeight: number;
}

export function addStroke(trace: Trace, stroke: Stroke): void {
  const { samples, rate, origin } = trace;
  const { from, to, shape, startHeight, endHeight } = stroke;
  const begin = Math.max(0, Math.ceil((from - origin) * rate));
  const end = Math.min(samples.length, Math.ceil((to - origin) * rate));
  const partPerSample = 1 / ((to - from) * rate);
  const startPart = (origin - from) / (to - from);
  for (let i = begin; i < end; i++) {
    const part = startPart + i * partPerSample;
    samples[i] = (samples[i] as number) + (startHeight + (endHeight - startHeight) * part) * readTable(shape, part);
  }
}

/** Adds a slow curve: it is evaluated `perSecond` times per second and joined by straight lines. */
export function addSlowCurve(trace: Trace, perSecond: number, curve: (t: number) => number): void {
  const { samples, rate, origin } = trace;
  const stride = Math.max(1, Math.round(rate / perSecond));
  let value = curve(origin);
  for (let from = 0; from < samples.length; from += stride) {
    const next = curve(origin + (from + stride) / rate);
    const slope = (next - value) / stride;
    const to = Math.min(samples.length, from + stride);
    for (let i = from; i < to; i++) samples[i] = (samples[i] as number) + value + slope * (i - from);
    value = next;
  }
}

const NOISE_STRIDE = 32;
/** Mean and standard deviation of the sum of two random bytes. */
const BYTES_MEAN = 255;
const BYTES_DEVIATION = 104.5;

/**
 * Adds white noise. `level` gives its standard deviation at a time; it is asked once every few samples. Two samples
 * share the four bytes of one random number, as noise is what most of the time goes into.
 */
export function addSensorNoise(trace: Trace, seed: number, level: (t: number) => number): void {
  const { samples, rate, origin, first } = trace;
  for (let from = 0; from < samples.length; from += NOISE_STRIDE) {
    const scale = level(origin + from / rate) / BYTES_DEVIATION;
    const to = Math.min(samples.length, from + NOISE_STRIDE);
    for (let i = from; i < to; i += 2) {
      const bits = hash(seed, first + i);
      samples[i] = (samples[i] as number) + scale * ((bits & 255) + ((bits >>> 8) & 255) - BYTES_MEAN);
      samples[i + 1] = (samples[i + 1] as number) + scale * (((bits >>> 16) & 255) + (bits >>> 24) - BYTES_MEAN);
    }
  }
}
