import { gaussian, hash } from '../random/hash.js';
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

/** What a signal is where nothing happens: a slow curve and white noise, by time in seconds. */
export interface Ground {
  readonly curve: (t: number) => number;
  /** How often the curve is evaluated; between, it is a straight line. */
  readonly perSecond: number;
  readonly noiseSeed: number;
  /** Standard deviation of the noise. */
  readonly noise: (t: number) => number;
}

/** Keeps the last value of a function: curve and noise are often drawn from the same one, at the same times. */
export function keepingLast(value: (t: number) => number): (t: number) => number {
  let last = Number.NaN;
  let kept = 0;
  return (t) => {
    if (t !== last) {
      kept = value(t);
      last = t;
    }
    return kept;
  };
}

/** Makes the traces of one channel. They share their memory: only one is in use at a time. */
export function traceMaker(rate: number, ground: Ground): (block: number) => Trace {
  const samples = new Float64Array(rate * BLOCK_SECONDS);
  return (block) => {
    const trace = { samples, rate, origin: block * BLOCK_SECONDS, first: block * samples.length };
    layGround(trace, ground);
    return trace;
  };
}

function layGround(trace: Trace, ground: Ground): void {
  const { samples, rate, origin, first } = trace;
  const stride = Math.min(LONGEST_RUN, Math.round(rate / ground.perSecond));
  let value = ground.curve(origin);
  for (let from = 0; from < samples.length; from += stride) {
    const next = ground.curve(origin + (from + stride) / rate);
    const slope = (next - value) / stride;
    const deviation = ground.noise(origin + from / rate);
    const draw = hash(ground.noiseSeed, first + from) & (NOISE_SIZE - 1);
    const count = Math.min(stride, samples.length - from);
    for (let i = 0; i < count; i++) {
      samples[from + i] = value + slope * i + deviation * (whiteNoise[draw + i] as number);
    }
    value = next;
  }
}

const NOISE_SIZE = 4096;
const LONGEST_RUN = 64;
/** Normal deviates to take runs from, each from a random place: to draw every sample would take most of the time. */
const whiteNoise = Float32Array.from({ length: NOISE_SIZE + LONGEST_RUN }, (_, i) => gaussian(0, i));

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

/**
 * Adds a shape between two times whose height changes evenly from one end to the other. There are millions of them in a day,
 * so none is an object.
 *
 * @param shape table of the shape, see `tabulate`
 */
export function addStroke(
  trace: Trace,
  from: number,
  to: number,
  shape: Float64Array,
  startHeight: number,
  endHeight: number,
): void {
  const { samples, rate, origin } = trace;
  const begin = Math.max(0, Math.ceil((from - origin) * rate));
  const end = Math.min(samples.length, Math.ceil((to - origin) * rate));
  const partPerSample = 1 / ((to - from) * rate);
  const startPart = (origin - from) / (to - from);
  for (let i = begin; i < end; i++) {
    const part = startPart + i * partPerSample;
    samples[i] = (samples[i] as number) + (startHeight + (endHeight - startHeight) * part) * readTable(shape, part);
  }
}
