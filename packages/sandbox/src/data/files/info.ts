import { microsecondText, writeInfo } from 'hexoskin-formats';
import type { Call } from '../../tastypie/call.js';
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

/** `info.json` of a piece. */
export function infoText({ exchange }: Call, { recording, start }: FilePiece): string {
  const query = exchange.query.encodeWith({});
  const { id, ticksPerSecond } = recording;
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
  });
}
