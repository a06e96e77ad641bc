import { addStroke, type Trace } from './trace.js';
import { smoothFall, tabulate } from './wave-shapes.js';

/** Heights of the waves in one lead, mV. */
export interface LeadShape {
  readonly p: number;
  readonly q: number;
  readonly r: number;
  readonly s: number;
  readonly t: number;
}

export const leadI: LeadShape = { p: 0.11, q: -0.07, r: 1.1, s: -0.19, t: 0.27 };
export const leadII: LeadShape = { p: 0.16, q: -0.09, r: 1.45, s: -0.21, t: 0.36 };

/** One beat as the ECG shows it. */
export interface BeatShape {
  /** R peak, seconds since the record's start. */
  readonly r: number;
  /** Mean interval between beats, seconds. */
  readonly interval: number;
  /** The wearer's QT interval at 60 beats per minute, seconds. */
  readonly qtc: number;
  /** Factor on the lead's heights. */
  readonly size: number;
}

const QRS_BEFORE_R = 0.046;
const P_RISE = 0.052;

/**
 * Adds one beat. The QRS complex lasts 100 ms; the P wave begins 160 ms before it at 60 beats per minute and a little
 * later when the heart is fast; the T wave ends as Bazett's formula has it.
 */
export function addBeat(trace: Trace, lead: LeadShape, beat: BeatShape): void {
  const { r, interval, qtc, size } = beat;
  const stretch = Math.sqrt(interval);
  const onset = r - QRS_BEFORE_R;
  const pr = 0.16 - 0.03 * Math.min(1, Math.max(0, 1 / interval - 1) / 1.5);
  const tFall = 0.1 * stretch;

  addWave(trace, onset - pr + P_RISE, P_RISE, P_RISE, lead.p * size);
  addWave(trace, r - 0.03, 0.016, 0.016, lead.q * size);
  addWave(trace, r, 0.026, 0.026, lead.r * size);
  addWave(trace, r + 0.032, 0.022, 0.022, lead.s * size);
  addWave(trace, onset + qtc * stretch - tFall, 0.15 * stretch, tFall, lead.t * size);
}

const rising = tabulate((x) => 1 - smoothFall(x));
const falling = tabulate(smoothFall);

/** The waves are nothing beyond their ends: intervals are measured between definite ends. */
function addWave(trace: Trace, peak: number, rise: number, fall: number, height: number): void {
  addStroke(trace, peak - rise, peak, rising, height, height);
  addStroke(trace, peak, peak + fall, falling, height, height);
}
