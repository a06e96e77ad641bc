import { gaussian } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { EcgTrouble, Episode } from '../schedules/artifacts.js';
import { changeSpan, type Trace } from './trace.js';
import { smoothFall } from './wave-shapes.js';

/** Trouble comes and goes over so many seconds: an edge in the signal would look like a heart beat. */
const RAMP = 0.7;
const MAINS_HERTZ = 60;
/** Far beyond what the converter can express, mV. */
const RAIL = 40;

/** What becomes of a clean sample (mV) under a full or partial `share` of the trouble. */
type Disturb = (clean: number, share: number, t: number, sample: number) => number;

/** Lays an episode of trouble over a trace in millivolts. */
export function createEcgTrouble(seed: number): (trace: Trace, episode: Episode<EcgTrouble>) => void {
  const hum = (t: number): number => Math.sin(2 * Math.PI * MAINS_HERTZ * t);
  const pull = smoothNoise(seed);
  const disturbing: Readonly<Record<EcgTrouble, Disturb>> = {
    movement: (clean, share, t, sample) => clean + share * (0.25 * pull(t / 0.6) + 0.03 * gaussian(seed, sample)),
    mains: (clean, share, t) => clean + share * 0.15 * hum(t),
    saturation: (clean, share) => clean + share * RAIL,
    'electrode off': (clean, share, t) => clean * (1 - share) + share * 0.05 * hum(t),
  };
  return (trace, { trouble, from, to }) => {
    const disturb = disturbing[trouble];
    changeSpan(trace, from, to, (clean, t, sample) => {
      const share = smoothFall(Math.max(0, 1 - Math.min(t - from, to - t) / RAMP));
      return disturb(clean, share, t, sample);
    });
  };
}
