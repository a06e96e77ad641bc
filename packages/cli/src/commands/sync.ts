import { Option } from 'commander';
import type { SyncFormat, SyncReport, SyncSelection } from 'hexoskin-client';
import { ticksOfText } from '../arguments/moments.js';
import { parseNames } from '../arguments/names.js';
import { parseCount } from '../arguments/numbers.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { dataTypesNamed } from '../data-types/names.js';
import { Failure } from '../failure.js';
import { plural } from '../output/plural.js';
import { userNamed } from '../samples/selection.js';
import { SyncDisplay } from '../sync/display.js';

const FORMATS: readonly SyncFormat[] = ['raw', 'parquet', 'edf'];

interface SyncCommandOptions {
  readonly user?: readonly string[];
  readonly since?: string;
  readonly datatype?: readonly string[];
  readonly format?: readonly string[];
  readonly parallel?: number;
  readonly verify?: true;
}

/** `hexoskin sync FOLDER`: keeps a copy of recordings. */
export const sync: Define = (command, act) => {
  command
    .argument('<folder>', 'where to keep them; made where there is none')
    .option(
      '--user <users>',
      'whose, by id, e-mail address, or me; default: everybody whose data you may see',
      parseNames,
    )
    .option('--since <time>', 'those that began then or later, as 2026-05-01T00:00:00Z, or a day of --zone')
    .option('--datatype <names>', 'these data types alone, by name or id, as ecg,heart_rate or 4113,19', parseNames)
    .addOption(
      new Option('--format <names>', `what to keep: ${FORMATS.join(', ')}; default: raw,parquet`).argParser(parseNames),
    )
    .option('--parallel <number>', 'records to work on at the same time; default: 4', parseCount)
    .option('--verify', 'send nothing; compare every byte in the folder with its manifest')
    .action(act(run));
  examples(
    command,
    'hexoskin sync study --user athlete@example.org --since 2026-05-22T00:00:00Z',
    'hexoskin sync study --datatype heart_rate,activity --format parquet --since 2026-05-26T00:00:00Z',
    'hexoskin sync study --verify',
  );
};

function run(context: Context, folder: string, options: SyncCommandOptions): Promise<void> {
  return options.verify === true ? verify(context, folder) : copy(context, folder, options);
}

async function copy(context: Context, folder: string, options: SyncCommandOptions): Promise<void> {
  const { output, signal, world } = context;
  const selection = await selectionOf(context, options);
  const [api, { syncRecordings }] = await Promise.all([context.api(), import('hexoskin-client')]);
  const display = new SyncDisplay(world.stderr, output.note);
  const report = await syncRecordings({
    api,
    folder,
    selection,
    parallel: options.parallel,
    signal,
    onProgress: display.show,
  })
    .finally(display.clear)
    .catch((error: unknown) => {
      if (signal.aborted) output.note(display.leftOff());
      throw error;
    });
  for (const { record, reason } of [...report.waiting, ...report.gone]) output.note(`${record}: ${reason}`);
  await output.object({ folder, ...countsOf(report), bytes: report.bytes });
  const { failed } = report;
  if (failed.length === 0) return;
  throw new Failure(
    `${plural(failed.length, 'recording')} could not be taken; the others are in ${folder}. The same command tries again what is missing`,
    { exitCode: 4 },
  );
}

function countsOf({ taken, unchanged, waiting, failed, gone }: SyncReport): Record<string, number> {
  return {
    taken: taken.length,
    unchanged,
    in_progress: waiting.length,
    failed: failed.length,
    gone_from_server: gone.length,
  };
}

async function selectionOf(context: Context, options: SyncCommandOptions): Promise<SyncSelection> {
  const { user, since, datatype, format } = options;
  const unknown = format?.find((name) => !FORMATS.some((known) => known === name));
  if (unknown !== undefined) {
    throw new Failure(`--format takes ${FORMATS.join(', ')}, not '${unknown}'`, { exitCode: 2 });
  }
  return {
    users: user === undefined ? undefined : await Promise.all(user.map((text) => whom(context, text))),
    since: since === undefined ? undefined : (await ticksOfText(since, await context.clock())).first,
    datatypes: datatype === undefined ? undefined : dataTypesNamed(datatype),
    formats: format as readonly SyncFormat[] | undefined,
  };
}

/** An id, or an e-mail address as it is, which is looked for when the sync begins. */
async function whom(context: Context, text: string): Promise<number | string> {
  if (/^\d+$/.test(text)) return Number(text);
  return text === 'me' ? userNamed(await context.api(), text, context.signal) : text;
}

async function verify({ output, world }: Context, folder: string): Promise<void> {
  const { verifyFolder } = await import('hexoskin-client');
  const display = new SyncDisplay(world.stderr, output.note);
  const { missing, changed, extra, files, bytes } = await verifyFolder(folder, display.showFile).finally(display.clear);
  for (const [what, paths] of Object.entries({ missing, changed, 'of unknown origin': extra })) {
    for (const path of paths) output.note(`${path} is ${what}`);
  }
  await output.object({
    folder,
    files,
    bytes,
    missing: missing.length,
    changed: changed.length,
    of_unknown_origin: extra.length,
  });
  const wrong = missing.length + changed.length;
  if (wrong === 0) return;
  throw new Failure(
    `${plural(wrong, 'file')} in ${folder} ${wrong === 1 ? 'is' : 'are'} not as taken: remove the folders of those records, and a sync takes them anew`,
  );
}
