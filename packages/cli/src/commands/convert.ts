import { Option } from 'commander';
import { parseNames } from '../arguments/names.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { FORMAT_NAMES, formatOf } from '../convert/format-of.js';
import type { TableTime } from '../convert/table-bytes.js';
import { Failure } from '../failure.js';
import { byteText } from '../terminal/byte-text.js';

interface ConvertOptions {
  readonly to?: string;
  readonly channels?: readonly string[];
  readonly events?: 'csv' | 'hxd';
  readonly header: 'uri' | 'label';
  readonly time: TableTime;
  readonly strict?: true;
  readonly force?: true;
}

/** `hexoskin convert IN OUT`: between the formats in which recordings are kept on disk. */
export const convert: Define = (command, act) => {
  command
    .argument('<in>', 'a zip archive, its folder, EDF or a table in CSV; what it is, its first bytes tell')
    .argument('<out>', 'where to; its ending tells the format, and without one it is a folder')
    .addOption(new Option('--to <format>', 'the format, where the name does not tell it').choices(FORMAT_NAMES))
    .option('--channels <names>', 'take these alone, by name or id, as ecg,heart_rate or 4113,19', parseNames)
    .addOption(new Option('--events <format>', 'how to write events in folders and archives').choices(['csv', 'hxd']))
    .addOption(
      new Option('--header <kind>', 'what names the columns of a table').choices(['uri', 'label']).default('uri'),
    )
    .addOption(
      new Option('--time <kind>', 'the times of a table: iso as clocks in --zone show it, seconds since the start')
        .choices(['ticks', 'seconds', 'iso'])
        .default('ticks'),
    )
    .option('--strict', 'write nothing and fail where anything would be left out')
    .option('--force', 'replace what is there, once the new one is whole')
    .action(act(run));
  examples(
    command,
    'hexoskin download 37700',
    'hexoskin convert record_37700.zip record_37700.edf',
    'hexoskin convert record_37700.zip table.csv --channels heartrate,breathingrate --time iso --zone America/Montreal',
    'hexoskin convert record_37700.zip record_37700 --events hxd',
  );
};

async function run(context: Context, from: string, path: string, options: ConvertOptions): Promise<void> {
  const { channels, events = null, header, time, strict = false, force = false } = options;
  const to = await formatOf(path, options.to);
  const zone = time === 'iso' ? await context.zone() : undefined;
  const [{ openRecording }, { convert }, { FormatError }] = await Promise.all([
    import('hexoskin-client'),
    import('../convert/convert.js'),
    import('hexoskin-formats'),
  ]);
  // A long table takes minutes to be read. Until something is written, Ctrl+C may simply end the command.
  const recording = await openRecording(from);
  const { signal, output } = context;
  try {
    const table = { header, time, zone };
    const { lines, notes, bytes } = await convert(recording, path, {
      to,
      channels,
      events,
      table,
      strict,
      force,
      signal,
    });
    for (const note of notes) output.note(note);
    for (const line of lines) output.note(`left out: ${line}`);
    output.note(`${path}, ${byteText(bytes)}`);
  } catch (error) {
    if (error instanceof FormatError) throw new Failure(`${path} was not written: ${error.message}`, { cause: error });
    throw error;
  } finally {
    await recording.close();
  }
}
