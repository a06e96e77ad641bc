import { type FitRawMessage, readFitMessages } from 'fit-file-parser/raw';
import { ActivityBuilder, emptyPoint, type Point, type SentActivity } from './activity.js';
import { withKnownVersion } from './fit-version.js';
import { ImportError } from './import-error.js';

/** Numbers of messages: what a file is, an activity as a whole, and its points. */
const FILE_ID = 0;
const SESSION = 18;
const RECORD = 20;

const ACTIVITY_FILE = 4;
const TIMESTAMP = 253;
/** Fields of a session. */
const START_TIME = 2;
const SPORT = 5;
const ELAPSED = 7;

/** Seconds from 1970 to 31 December 1989, from which these files count. */
const EPOCH = 631_065_600;

/** Names that TCX has for sports. */
const SPORTS: ReadonlyMap<number | null, string> = new Map([
  [1, 'Running'],
  [2, 'Biking'],
]);

/** Fields of a point that nothing here has a place for. */
const UNUSED: ReadonlyMap<number, string> = new Map([
  [4, 'cadence'],
  [5, 'distance'],
  [6, 'speed'],
  [7, 'power'],
  [13, 'temperature'],
  [73, 'speed'],
]);

/** Reads the activities of a FIT file; throws an `ImportError` for what is none. */
export function readFit(bytes: Uint8Array): SentActivity[] {
  const messages = messagesOf(bytes);
  const kind = messages.find(({ globalMessageNumber }) => globalMessageNumber === FILE_ID);
  if (kind !== undefined && numberIn(kind, 0) !== ACTIVITY_FILE) throw new ImportError('The file holds no activity.');
  const sessions = messages.filter(({ globalMessageNumber }) => globalMessageNumber === SESSION).flatMap(sessionOf);
  const points = messages.filter(({ globalMessageNumber }) => globalMessageNumber === RECORD);
  const activities = sessions.length > 0 ? sessions : [{ sport: 'Other', start: null, end: null }];
  const found = activities.flatMap(({ sport, start, end }) => {
    const builder = new ActivityBuilder();
    if (start !== null) builder.meet(start);
    if (end !== null) builder.meet(end);
    for (const point of points) {
      const time = timeOf(point, TIMESTAMP);
      if (time === null || (activities.length > 1 && !(time >= (start ?? 0) && time <= (end ?? 0)))) continue;
      builder.add(pointOf(point), time);
      for (const { fieldNumber } of point.fields) {
        const name = UNUSED.get(fieldNumber);
        if (name !== undefined && numberIn(point, fieldNumber) !== null) builder.unused.add(name);
      }
    }
    return builder.finish(sport, '') ?? [];
  });
  if (found.length === 0) throw new ImportError('There is no activity in the file.');
  return found;
}

function messagesOf(bytes: Uint8Array): FitRawMessage[] {
  try {
    return readFitMessages(withKnownVersion(bytes), { messageNumbers: [FILE_ID, SESSION, RECORD] }).messages;
  } catch (error) {
    const code = error instanceof Error ? error.message.replaceAll('_', ' ') : String(error);
    throw new ImportError(`The file is no whole FIT file: ${code}.`, { cause: error });
  }
}

function sessionOf(message: FitRawMessage): { sport: string; start: number; end: number }[] {
  const start = timeOf(message, START_TIME);
  const elapsed = numberIn(message, ELAPSED);
  if (start === null) return [];
  return [{ sport: SPORTS.get(numberIn(message, SPORT)) ?? 'Other', start, end: start + (elapsed ?? 0) }];
}

function pointOf(message: FitRawMessage): Point {
  const degrees = (field: number) => scaled(numberIn(message, field), (value) => value * (180 / 2 ** 31));
  return {
    ...emptyPoint(),
    latitude: degrees(0),
    longitude: degrees(1),
    altitude: scaled(numberIn(message, 78) ?? numberIn(message, 2), (value) => value / 5 - 500),
    heartRate: numberIn(message, 3),
  };
}

function scaled(value: number | null, scale: (value: number) => number): number | null {
  return value === null ? null : scale(value);
}

/** Milliseconds since 1970 of a field that counts seconds. */
function timeOf(message: FitRawMessage, field: number): number | null {
  if (field === TIMESTAMP && message.timestamp !== undefined) return (message.timestamp + EPOCH) * 1000;
  return scaled(numberIn(message, field), (seconds) => (seconds + EPOCH) * 1000);
}

/** The whole number in a field of one value; null where there is none, or the one that stands for none. */
function numberIn({ fields, littleEndian }: FitRawMessage, field: number): number | null {
  const { bytes, baseType } = fields.find(({ fieldNumber }) => fieldNumber === field) ?? {};
  if (bytes === undefined || baseType === undefined) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (`${baseType & 0x1f} ${bytes.length}`) {
    case '0 1':
    case '2 1':
    case '13 1':
      return known(view.getUint8(0), 0xff);
    case '1 1':
      return known(view.getInt8(0), 0x7f);
    case '4 2':
      return known(view.getUint16(0, littleEndian), 0xffff);
    case '5 4':
      return known(view.getInt32(0, littleEndian), 0x7fff_ffff);
    case '6 4':
      return known(view.getUint32(0, littleEndian), 0xffff_ffff);
    default:
      return null;
  }
}

function known(value: number, none: number): number | null {
  return value === none ? null : value;
}
