import { type DescribedChannel, microsecondText, writeInfo } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import type { Call } from '../../tastypie/call.js';
import type { Channel } from '../recordings/channel.js';
import { factsOf } from '../recordings/channel-facts.js';
import type { FilePiece } from './file-piece.js';

/** The decoder whose files these are like. */
const DECODER_VERSION = '0.9.1';

/** Algorithms and their versions, as the live service tells them. */
const ALGORITHMS = {
  acceleration: '2.1.0',
  activity_detection: '2.1.0',
  ecg: '2.1.0',
  hrv: '2.1.0',
  respiration: '2.1.0',
  sleep_phase: '2.1.0',
  sleep_position: '2.1.0',
};

/** `info.json` of a piece, whose channels have these names of files. */
export function infoText(
  { exchange }: Call,
  { recording, start, channels }: FilePiece,
  names: readonly string[],
): string {
  const query = exchange.query.encodeWith({});
  const { id, ticksPerSecond } = recording;
  const described = channels.flatMap((channel, i) => descriptionOf(channel, names[i] as string, ticksPerSecond));
  return writeInfo({
    request: query === '' ? exchange.path : `${exchange.path}?${query}`,
    start,
    ticksPerSecond,
    user: recording.user,
    decoderVersion: DECODER_VERSION,
    algo: {
      algorithms: ALGORITHMS,
      created: microsecondText(recording.start, ticksPerSecond, 'T'),
      id,
      record_id: id,
      resource_uri: `${exchange.prefix}algo/${id}/`,
    },
    ...(described.length > 0 && { channels: described }),
  });
}

/** What no reader could know: channels from elsewhere, and those that are scaled or sampled as no garment does. */
function descriptionOf(channel: Channel, file: string, ticksPerSecond: number): DescribedChannel[] {
  const { facts } = channel;
  const { id } = facts;
  const step = channel.kind === 'signal' ? channel.step : null;
  const isKnown = id !== null && dataTypesById.has(id);
  const usual = isKnown ? factsOf(id, ticksPerSecond, step) : null;
  const isUsual =
    usual !== null &&
    (usual.signed === facts.signed || dataTypesById.get(id ?? 0)?.signed === null) &&
    usual.scale === facts.scale &&
    usual.offset === facts.offset &&
    usual.unit === facts.unit &&
    (facts.rate === null || isWritten(facts.rate));
  return isUsual ? [] : [{ ...facts, file }];
}

/** Whether the header of a WAV file can hold a rate: whole samples a second, or whole seconds from one to the next. */
function isWritten(rate: number): boolean {
  return Number.isInteger(rate) || Number.isInteger(1 / rate);
}
