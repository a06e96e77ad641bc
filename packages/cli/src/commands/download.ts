import { Option } from 'commander';
import { collect, parseNames } from '../arguments/names.js';
import { parseCount } from '../arguments/numbers.js';
import { recordOrRange, type ServerTarget } from '../arguments/target.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { DOWNLOAD_FORMATS, type DownloadFormat, downloadItem } from '../download/item.js';
import { Failure } from '../failure.js';

interface DownloadOptions {
  readonly range?: readonly string[];
  readonly to: string;
  readonly format: DownloadFormat;
  readonly datatype?: readonly string[];
  readonly parallel: number;
  readonly force?: true;
}

const DEFAULT_PARALLEL = 3;

/** `hexoskin download RECORD…`: whole recordings as files. */
export const download: Define = (command, act) => {
  command
    .argument('[recording...]', 'records as 37700, ranges as range/12')
    .option('--range <id>', 'a range by its id; repeatable', collect)
    .option('--to <folder>', 'where to', '.')
    .addOption(
      new Option('--format <format>', 'zip archive, EDF, table in CSV, or a folder of WAV files')
        .choices(DOWNLOAD_FORMATS)
        .default('zip'),
    )
    .option('--datatype <names>', 'these data types alone, by name or id, as ecg,heartrate', parseNames)
    .option('--parallel <number>', 'how many at the same time', parseCount, DEFAULT_PARALLEL)
    .option('--force', 'fetch anew what is there already')
    .action(act(run));
  examples(
    command,
    'hexoskin download 37700',
    'hexoskin download 37700 range/58903 --to data --format edf',
    'hexoskin download --range 58903 --format wav --datatype ecg,heartrate',
  );
};

async function run(context: Context, texts: readonly string[], options: DownloadOptions): Promise<void> {
  const { to, format, parallel, range = [], datatype } = options;
  const targets = [...texts.map(recordOrRange), ...range.map(rangeOf)];
  if (targets.length === 0) {
    throw new Failure(
      "what to download? name records, as 37700, or ranges, as range/12; 'hexoskin list record' shows them",
      {
        exitCode: 2,
      },
    );
  }
  const { dataTypesNamed } = await import('../data-types/names.js');
  const datatypes = datatype === undefined ? [] : dataTypesNamed(datatype);
  const items = new Map(
    targets.map((target) => {
      const item = downloadItem(target, to, format, datatypes);
      return [item.path, item] as const;
    }),
  );
  const { downloadAll } = await import('../download/download-all.js');
  await downloadAll(context, await context.api(), [...items.values()], { parallel, force: options.force === true });
}

function rangeOf(text: string): ServerTarget {
  const target = recordOrRange(/^\d+$/.test(text) ? `range/${text}` : text);
  if (target.kind === 'range') return target;
  throw new Failure(`'${text}' is no range`, { exitCode: 2 });
}
