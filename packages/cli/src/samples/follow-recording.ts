import type { ApiDataResult, Series } from 'hexoskin-client';
import type { Context } from '../context.js';
import { nameOf } from '../data-types/names.js';
import { Failure } from '../failure.js';
import { LiveLine } from './live-line.js';
import { userNamed } from './selection.js';
import { sampleWriter } from './write-samples.js';

export interface Followed {
  /** Id of the record; null where `user` says who is recording. */
  readonly record: number | null;
  readonly user: string | null;
  readonly datatypes: readonly number[];
  /** Seconds from one look to the next. */
  readonly interval: number;
  readonly fromBeginning: boolean;
}

/** Seconds before now from which on samples are new: they are sent some time after they were taken. */
const LATELY = 30;

/** Shows the values of a recording in progress until it ends: in one line on a terminal, as rows elsewhere. */
export async function followRecording(context: Context, followed: Followed): Promise<void> {
  const { output, signal, world } = context;
  const [api, zone] = [await context.api(), await context.zone()];
  const { record, user, datatypes, interval, fromBeginning } = followed;
  const whose = record === null ? { user: await userNamed(api, user ?? 'me', signal) } : { record };
  const start = fromBeginning ? {} : { start: Math.floor((Date.now() / 1000 - LATELY) * api.freq) };
  const line = output.format === 'table' ? new LiveLine(world.stdout, output.width, api.freq, zone) : null;
  const table = {
    names: datatypes.map(nameOf),
    ticksPerSecond: api.freq,
    zone,
    decimals: 1,
    title: '',
    from: null,
    none: '',
  };
  const rows = line === null ? await sampleWriter(output, table) : null;
  let batches = 0;
  try {
    const filters = { ...whose, datatype__in: [...datatypes], ...start };
    for await (const batch of api.data.follow(filters, { interval: interval * 1000, signal })) {
      batches += 1;
      const all = seriesOf(batch);
      line?.show(all);
      await rows?.write(all, Number.POSITIVE_INFINITY);
    }
    await rows?.end();
  } finally {
    line?.end();
  }
  if (batches > 0) return output.note('The recording has ended.');
  if (record === null) throw new Failure(`there is no recording of '${user}' in progress, as far as the server knows`);
  output.note(
    `Record ${record} is not in progress; ${fromBeginning ? 'it has none of these samples' : '--all writes it from its beginning, and so does: hexoskin data'}.`,
  );
}

function seriesOf(batch: ApiDataResult): Series[] {
  return batch.datatypes.map((datatype) => batch.series(datatype));
}
