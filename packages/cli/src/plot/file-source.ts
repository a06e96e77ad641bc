import { type ApiChannel, openRecording, type RecordedRecord } from 'hexoskin-client';
import { channelMatcher } from '../data-types/channel-matcher.js';
import { Failure } from '../failure.js';
import type { Piece, PlotSource, TimeSpan, Wanted } from './open-source.js';

/** A recording on disk. Several records, as in the download of a range, are drawn as one, with gaps between them. */
export async function fileSource(path: string): Promise<PlotSource> {
  const { records, close } = await openRecording(path);
  try {
    const [first] = records;
    if (first === undefined) throw new Failure(`${path} has no record`);
    const inOrder = [...records].sort((one, other) => one.record.start - other.record.start);
    const channels = inOrder.flatMap((record) => record.channels);
    const ends = await Promise.all(inOrder.map(endOf));
    return {
      title: path,
      span: { from: inOrder[0]?.record.start ?? 0, to: Math.max(...ends) },
      ticksPerSecond: first.record.ticksPerSecond,
      samples: (wanted, span) => samplesOf(channels, wanted, span),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* samplesOf(channels: readonly ApiChannel[], wanted: Wanted, span: TimeSpan): AsyncGenerator<Piece> {
  for (const channel of inWantedOrder(channels, wanted)) {
    for await (const series of channel) {
      const last = series.ticks.at(-1) ?? Number.NEGATIVE_INFINITY;
      if ((series.start ?? Number.POSITIVE_INFINITY) >= span.to) break;
      if (last >= span.from) yield { name: channel.name, series };
    }
  }
}

function inWantedOrder(channels: readonly ApiChannel[], wanted: Wanted): ApiChannel[] {
  if ('ids' in wanted) return wanted.ids.flatMap((id) => channels.filter(({ datatype }) => datatype === id));
  return wanted.names.flatMap((name) => channels.filter(channelMatcher([name], channels)));
}

/** First tick behind a record, as far as its channels tell. */
async function endOf({ record, channels }: RecordedRecord): Promise<number> {
  const { start, ticksPerSecond } = record;
  const lengths = channels.map(({ length, rate }) => (length === null || rate === null ? 0 : length / rate));
  const seconds = Math.max(0, ...lengths);
  // What sums up a second is known at its end.
  if (seconds > 0) return start + Math.ceil(seconds * ticksPerSecond) + 1;
  let last = start;
  for (const channel of channels) for await (const { ticks } of channel) last = Math.max(last, ticks.at(-1) ?? start);
  return last + 1;
}
