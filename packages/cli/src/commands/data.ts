import { parseNames } from '../arguments/names.js';
import { parseCount } from '../arguments/numbers.js';
import { recordOrRange } from '../arguments/target.js';
import { type Span, spanOf } from '../arguments/time-in-record.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import type { Selection } from '../samples/selection.js';

interface DataOptions {
  readonly datatype?: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly user?: string;
  readonly fullResolution?: true;
  readonly limit?: number;
}

/** What there is to see of most recordings, at one sample a second. */
export const USUAL = ['heart_rate', 'breathing_rate', 'minute_ventilation', 'tidal_volume', 'activity', 'cadence'];
/** Rows of a table that nobody asked to be longer. */
const HEAD = 20;

/** `hexoskin data RECORD`: samples, a row for each moment. */
export const data: Define = (command, act) => {
  command
    .argument('[recording]', 'a record as 37700, or a range as range/12; without, --user says whose samples')
    .option(
      '--datatype <names>',
      'data types by name or id, as heartrate,19,ecg; default: what comes once a second',
      parseNames,
    )
    .option('--start <time>', 'from here on: 5m after the start, 15:40, 2026-05-01 or 2026-05-01T15:40:00Z')
    .option('--end <time>', 'up to here, or to the end of the day')
    .option('--user <who>', 'whose samples of that time, by id, e-mail address, or me')
    .option('--full-resolution', 'every sample, where the server would leave out some of so many')
    .option('--limit <rows>', `stop after so many rows; default: all, of a table on a terminal ${HEAD}`, parseCount)
    .action(act(show));
  examples(
    command,
    'hexoskin data 37700',
    'hexoskin data 37700 --datatype ecg --start 10m --end 11m --full-resolution --csv',
    'hexoskin data range/58903 --datatype heartrate,rr_interval --ndjson',
    'hexoskin data --user me --start 2026-05-01 --end 2026-05-01 --zone America/Montreal',
  );
};

async function show(context: Context, target: string | undefined, options: DataOptions): Promise<void> {
  const { output, signal } = context;
  const { dataTypesNamed, isSlow, nameOf } = await import('../data-types/names.js');
  const datatypes = dataTypesNamed(options.datatype ?? USUAL);
  const [api, zone] = [await context.api(), await context.zone()];
  const selection = await select(context, target, options);
  const [{ fetchSamples }, { sampleWriter }] = await Promise.all([
    import('../samples/fetch.js'),
    import('../samples/write-samples.js'),
  ]);
  const limit = options.limit ?? (output.format === 'table' ? HEAD : Number.POSITIVE_INFINITY);
  const whole = options.fullResolution === true;
  const none = `${selection.title} has none of these samples.`;
  const names = datatypes.map(nameOf);
  const decimals = datatypes.every(isSlow) ? 1 : 3;
  const rows = await sampleWriter(output, { ...selection, names, decimals, ticksPerSecond: api.freq, zone, none });
  let count = 0;
  for await (const all of fetchSamples(api, { selection, datatypes, whole, signal, note: output.note })) {
    count += await rows.write(all, limit - count);
    if (count > limit) break;
  }
  await rows.end();
  if (count === 0 && output.format !== 'table') output.note(none);
  if (count > limit && options.limit === undefined) {
    output.note(
      `The first ${limit} of ${whole ? 'many' : count} rows: --limit shows more, --csv and --json write all.`,
    );
  }
}

/** @throws Failure for a call that names nothing, or everything */
async function select(context: Context, text: string | undefined, options: DataOptions): Promise<Selection> {
  if (text === undefined && options.user === undefined) {
    throw new Failure(
      'whose samples? name a record, as 37700, a range, as range/12, or --user with --start and --end',
      {
        exitCode: 2,
      },
    );
  }
  if (text !== undefined && options.user !== undefined) {
    throw new Failure('a record or range has one user: leave out --user', { exitCode: 2 });
  }
  const server = text === undefined ? null : recordOrRange(text);
  const api = await context.api();
  const { selectionOf, userNamed } = await import('../samples/selection.js');
  if (server !== null) {
    const selection = await selectionOf(api, server, context.signal);
    return narrowed(selection, await spanOf(options, selection.from, await context.clock()));
  }
  const span = await spanOf(options, null, await context.clock());
  if (span.from === null || span.to === null) {
    throw new Failure('--user needs a time: --start and --end, as 2026-05-01 or 2026-05-01T08:00:00Z', { exitCode: 2 });
  }
  const user = await userNamed(api, options.user ?? 'me', context.signal);
  return { filters: { user }, title: `user ${user}`, ...span };
}

function narrowed(selection: Selection, { from, to }: Span): Selection {
  const within = { from: from ?? selection.from, to: to ?? selection.to };
  if (within.from !== null && within.to !== null && within.to <= within.from) {
    throw new Failure(`${selection.title} has no time between --start and --end`, { exitCode: 2 });
  }
  return { ...selection, ...within };
}
