import { InvalidArgumentError } from 'commander';
import { parseDuration } from '../arguments/duration.js';
import { parseNames } from '../arguments/names.js';
import { targetOf } from '../arguments/target.js';
import { spanOf } from '../arguments/time-in-record.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { boldIf } from '../output/colour.js';
import type { PlotSource, TimeSpan } from '../plot/open-source.js';

interface PlotOptions {
  readonly channels?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly for?: number;
  readonly height: number;
  readonly ascii?: true;
}

const DEFAULT_HEIGHT = 7;
const HIGHEST = 100;

/** `hexoskin plot RECORD`: a recording as curves in the terminal. */
export const plot: Define = (command, act) => {
  command
    .argument('<recording>', 'a record as 37700, a range as range/12, or a file: zip archive, folder, EDF or CSV')
    .option(
      '--channels <names>',
      'what to draw, by name or id, as ecg,respiration or 19; default: rates and waves',
      parseNames,
    )
    .option('--from <time>', 'draw from here on: 5m or 1h30m after the start, 15:40, or 2026-05-01T15:40:00Z')
    .option('--to <time>', 'draw up to here')
    .option('--for <duration>', 'draw so much, as 10s or 5m', parseDuration)
    .option('--height <lines>', 'lines of each curve', parseHeight, DEFAULT_HEIGHT)
    .option('--ascii', 'draw with plain characters')
    .action(act(run));
  examples(
    command,
    'hexoskin plot 37700',
    'hexoskin plot 37700 --channels ecg,respiration --from 10m --for 10s',
    'hexoskin plot range/58903 --channels heartrate --height 12 --zone America/Montreal',
  );
};

async function run(context: Context, text: string, options: PlotOptions): Promise<void> {
  const { output, world } = context;
  const { json, ndjson, csv } = context.options;
  if (json ?? ndjson ?? csv)
    throw new Failure('plot draws; its numbers are written by: hexoskin data', { exitCode: 2 });
  const target = await targetOf(text);
  const zone = (await context.zone()) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [{ openSource }, { choosePanels }, { plotRecording }, { dotStyleFor }] = await Promise.all([
    import('../plot/open-source.js'),
    import('../plot/panels.js'),
    import('../plot/plot-recording.js'),
    import('../plot/dot-style.js'),
  ]);
  // What is misspelt need not wait for a server.
  if (target.kind !== 'file' && options.channels)
    (await import('../data-types/names.js')).dataTypesNamed(options.channels);
  const source = await openSource(context, target);
  try {
    const panels = choosePanels(source, { channels: options.channels, span: await windowOf(source, options, zone) });
    const drawn = await plotRecording(source, panels, output, {
      width: output.width,
      height: options.height,
      style: dotStyleFor(world, options.ascii === true),
      colour: output.colour,
      bold: boldIf(output.colour),
      zone,
    });
    if (drawn === 0) throw new Failure(`${source.title} has none of these samples; --channels names others`);
  } finally {
    await source.close();
  }
}

/** The time that was asked for; undefined where none was. */
async function windowOf(source: PlotSource, options: PlotOptions, zone: string): Promise<TimeSpan | undefined> {
  const { span, ticksPerSecond } = source;
  if (options.from === undefined && options.to === undefined && options.for === undefined) return undefined;
  if (options.from !== undefined && options.to !== undefined && options.for !== undefined) {
    throw new Failure('--from, --to and --for do not go together: leave out one of them', { exitCode: 2 });
  }
  const length = options.for === undefined ? null : Math.round(options.for * ticksPerSecond);
  const bounds = { start: options.from, end: options.to };
  const { from, to } = await spanOf(bounds, span.from, { zone, ticksPerSecond });
  const begin = from ?? (to === null || length === null ? span.from : to - length);
  const end = to ?? (length === null ? span.to : begin + length);
  if (begin >= span.to) throw new Failure(`${source.title} is over by then`, { exitCode: 2 });
  if (end <= begin) throw new Failure('there is no time between --from and --to', { exitCode: 2 });
  return { from: begin, to: end };
}

function parseHeight(text: string): number {
  const height = Number(text);
  if (/^\d+$/.test(text) && height >= 1 && height <= HIGHEST) return height;
  throw new InvalidArgumentError(`It is a number of lines from 1 to ${HIGHEST}.`);
}
