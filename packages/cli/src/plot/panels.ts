import { Failure } from '../failure.js';
import type { PlotSource, TimeSpan, Wanted } from './open-source.js';

/** What is drawn of some time. */
export interface Panels {
  readonly wanted: Wanted;
  readonly span: TimeSpan;
}

export interface PanelOptions {
  readonly channels: readonly string[] | undefined;
  /** The time that was asked for; undefined where nobody asked for any. */
  readonly span: TimeSpan | undefined;
}

/** Heart rate, breathing rate, activity. */
const RATES = [19, 33, 49] as const;
/** The leads of the ECG, and chest and abdomen. */
const WAVES = [4113, 4114, 4115, 4129, 4130] as const;
/** Seconds of waves in which each of them can be seen. */
const WAVE_SECONDS = 10;
/** The longest time of which waves are drawn without being asked for. */
const MOST_WAVE_SECONDS = 120;

/**
 * What to draw: without further wishes the rates over all of the recording, and some seconds of the waves from its middle; of a
 * time that was asked for what can be seen in it.
 *
 * @throws Failure for a time that lies outside of the recording
 */
export function choosePanels(source: PlotSource, { channels, span }: PanelOptions): Panels[] {
  const { ticksPerSecond } = source;
  const whole = span ?? source.span;
  if (whole.to <= source.span.from || whole.from >= source.span.to) {
    throw new Failure(`${source.title} has nothing of that time`, { exitCode: 2 });
  }
  if (channels !== undefined) return [{ wanted: { names: channels }, span: whole }];
  const seconds = (whole.to - whole.from) / ticksPerSecond;
  const waves = { wanted: { ids: WAVES }, span: whole };
  if (span !== undefined && seconds <= MOST_WAVE_SECONDS) return [waves];
  const rates = { wanted: { ids: RATES }, span: whole };
  return span === undefined ? [rates, { ...waves, span: middleOf(whole, ticksPerSecond) }] : [rates];
}

/** At a full second, as clocks have it. */
function middleOf({ from, to }: TimeSpan, ticksPerSecond: number): TimeSpan {
  const length = Math.min(to - from, WAVE_SECONDS * ticksPerSecond);
  const first = Math.floor((from + (to - from - length) / 2) / ticksPerSecond) * ticksPerSecond;
  const begin = Math.max(from, first);
  return { from: begin, to: begin + length };
}
