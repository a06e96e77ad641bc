import { isoFromTicks } from 'hexoskin-formats';
import type { Output } from '../output/output.js';
import { curveColumns, DOUBT, type DrawOptions, draw } from './draw.js';
import type { PlotSource, TimeSpan } from './open-source.js';
import type { Panels } from './panels.js';
import type { PlotWindow } from './time-axis.js';
import { extentOf, Trace } from './trace.js';

/** Draws some panels of a recording, each with a title. Gives how many curves there were. */
export async function plotRecording(
  source: PlotSource,
  panels: readonly Panels[],
  output: Output,
  options: DrawOptions & { readonly zone: string; readonly bold: (text: string) => string },
): Promise<number> {
  const { zone, bold } = options;
  const { ticksPerSecond } = source;
  let drawn = 0;
  await output.line(headline(source, zone));
  for (const { wanted, span } of panels) {
    const window: PlotWindow = { ...span, ticksPerSecond, zone };
    const dots = curveColumns(options.width) * options.style.across;
    const traces = new Map<string, Trace>();
    for await (const { name, series } of source.samples(wanted, span)) {
      const trace = traces.get(name) ?? new Trace(name, window, dots);
      traces.set(name, trace);
      trace.add(series);
    }
    for (const trace of traces.values()) {
      if (trace.isEmpty) continue;
      drawn += 1;
      await output.put(`\n${bold(titleOf(trace))}${doubtText(trace)}\n${draw(trace, window, options).join('\n')}\n`);
    }
  }
  return drawn;
}

function headline({ title, span, ticksPerSecond }: PlotSource, zone: string): string {
  const clock = (tick: number): string =>
    isoFromTicks(Math.floor(tick / ticksPerSecond), 1, { zone })
      .slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
      .replace('T', ' ');
  const [from, to] = [clock(span.from), clock(span.to)];
  const end =
    from.slice(0, 'YYYY-MM-DD'.length) === to.slice(0, 'YYYY-MM-DD'.length) ? to.slice('YYYY-MM-DD '.length) : to;
  return `${title}, ${from} to ${end} (${durationText(span, ticksPerSecond)}), ${zone}`;
}

function durationText({ from, to }: TimeSpan, ticksPerSecond: number): string {
  const seconds = (to - from) / ticksPerSecond;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function titleOf({ name, unit }: Trace): string {
  return unit === null || unit === 'NA' || unit === '' ? name : `${name} [${unit}]`;
}

function doubtText({ doubtful }: Trace): string {
  return extentOf(doubtful) === null ? '' : `  ${DOUBT} not to be trusted`;
}
