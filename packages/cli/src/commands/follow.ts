import { InvalidArgumentError } from 'commander';
import { parseNames } from '../arguments/names.js';
import { recordOrRange } from '../arguments/target.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';

interface FollowOptions {
  readonly user?: string;
  readonly datatype?: readonly string[];
  readonly interval: number;
  readonly all?: true;
}

const USUAL = ['heart_rate', 'breathing_rate', 'activity'];
const DEFAULT_INTERVAL = 5;

/** `hexoskin follow RECORD`: the values of a recording in progress, as they come. */
export const follow: Define = (command, act) => {
  command
    .argument('[record]', 'a record that is in progress, as 37700; without, --user says whose')
    .option('--user <who>', 'who is recording, by id, e-mail address, or me')
    .option('--datatype <names>', 'data types by name or id; default: heart rate, breathing rate, activity', parseNames)
    .option('--interval <seconds>', 'time from one look to the next', parseSeconds, DEFAULT_INTERVAL)
    .option('--all', 'from the beginning of the record, not from now on')
    .action(act(run));
  examples(command, 'hexoskin follow --user me', 'hexoskin follow --user me --datatype heartrate --ndjson');
};

async function run(context: Context, text: string | undefined, options: FollowOptions): Promise<void> {
  const { dataTypesNamed } = await import('../data-types/names.js');
  const datatypes = dataTypesNamed(options.datatype ?? USUAL);
  const record = text === undefined ? null : recordOrRange(text);
  if ((record === null) === (options.user === undefined)) {
    throw new Failure('whom to follow? name a record, as 37700, or say --user', { exitCode: 2 });
  }
  if (record?.kind === 'range') throw new Failure('ranges do not grow: name a record, as 37700', { exitCode: 2 });
  const { followRecording } = await import('../samples/follow-recording.js');
  const { interval, user = null, all = false } = options;
  await followRecording(context, { record: record?.id ?? null, user, datatypes, interval, fromBeginning: all });
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0) return seconds;
  throw new InvalidArgumentError('It is a number of seconds, more than 0.');
}
