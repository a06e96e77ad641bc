import { isoFromTicks } from 'hexoskin-formats';
import type { SignalChannel } from '../data/recordings/channel.js';
import { samplesWithin } from '../data/recordings/channel.js';
import type { Piece } from '../data/recordings/recordings.js';
import type { Span } from '../data/request/spans.js';
import type { Pace } from '../http/pace.js';
import type { StretchValues } from '../reports/metric-values.js';
import type { Call } from '../tastypie/call.js';
import { storedMoment } from '../time/datetime.js';
import { element, escapeXml, TCX_BEGIN, TCX_END } from './xml.js';

const HEART_RATE = 19;
const CADENCE = 53;
/** Seconds that are put together at once. */
const AT_ONCE = 3600;

const SPORTS: ReadonlyMap<number | null, string> = new Map([
  [1, 'Biking'],
  [10, 'Running'],
]);

/** What is told of an activity beside what was recorded. */
export interface Activity extends Span {
  readonly name: string;
  /** The pieces that were recorded in its time. */
  readonly pieces: readonly Piece[];
  readonly values: StretchValues;
}

/** A record or range as TCX: one lap, with a point for each second of heart rate and for each position. */
export async function* writeActivity(
  call: Call,
  { name, from, to, user, activityType, pieces, values }: Activity,
  pace: Pace,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const ticksPerSecond = pieces[0]?.recording.ticksPerSecond ?? 256;
  const end = Math.min(to, Math.max(from, ...pieces.map((piece) => piece.to)));
  const start = isoFromTicks(from, ticksPerSecond);
  const heartRate = (metric: number) => rounded(values.value(metric));
  const beats = (value: number | null) => (value === null ? null : element('Value', value));
  await values.prepare([139, 44, 46], pace);
  yield encoder.encode(
    `${TCX_BEGIN}<Activities><Activity Sport="${SPORTS.get(activityType) ?? 'Other'}">${element('Id', start)}` +
      `<Lap StartTime="${start}">` +
      element('TotalTimeSeconds', (end - from) / ticksPerSecond) +
      element('DistanceMeters', values.value(2038) ?? 0) +
      element('Calories', rounded(values.value(139)) ?? 0) +
      element('AverageHeartRateBpm', beats(heartRate(44))) +
      element('MaximumHeartRateBpm', beats(heartRate(46))) +
      '<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>',
  );
  for (const piece of pieces) {
    const unit = AT_ONCE * piece.recording.ticksPerSecond;
    for (let at = piece.from; at <= piece.to; at += unit) {
      const points = pointsOf(call, user, piece, at, Math.min(piece.to, at + unit - 1));
      if (points !== '') yield encoder.encode(points);
      await pace.rest();
    }
  }
  yield encoder.encode(`</Track></Lap>${element('Notes', escapeXml(name))}</Activity></Activities>${TCX_END}`);
}

interface Point {
  time: string;
  position?: string;
  heartRate?: number;
  cadence?: number;
}

/** The points of some seconds, those of the same second as one. */
function pointsOf(call: Call, user: number, { recording }: Piece, from: number, to: number): string {
  const { ticksPerSecond } = recording;
  const points = new Map<number, Point>();
  const at = (tick: number): Point => {
    const second = Math.floor(tick / ticksPerSecond);
    const point = points.get(second) ?? { time: isoFromTicks(tick, ticksPerSecond) };
    points.set(second, point);
    return point;
  };
  const each = (dataType: number, take: (point: Point, value: number) => void) => {
    const channel = call.server.recordings.channel(recording, dataType);
    if (channel?.kind === 'signal') eachSample(channel, from, to, (tick, value) => take(at(tick), value));
  };
  each(HEART_RATE, (point, value) => {
    point.heartRate = value;
  });
  each(CADENCE, (point, value) => {
    point.cadence = value;
  });
  const moment = (tick: number) => storedMoment((tick / ticksPerSecond) * 1000);
  for (const { time, position, altitude } of call.server.store.all(POSITIONS, [user, moment(from), moment(to)])) {
    const [longitude, latitude] = JSON.parse(String(position)) as [number, number];
    const point = at((Date.parse(`${time}Z`) / 1000) * ticksPerSecond);
    point.time = `${time}Z`;
    point.position =
      element('Position', element('LatitudeDegrees', latitude) + element('LongitudeDegrees', longitude)) +
      element('AltitudeMeters', typeof altitude === 'number' ? altitude : null);
  }
  return [...points]
    .sort(([a], [b]) => a - b)
    .map(([, point]) => pointText(point))
    .join('');
}

function pointText({ time, position = '', heartRate, cadence }: Point): string {
  return element(
    'Trackpoint',
    element('Time', time) +
      position +
      element('HeartRateBpm', heartRate === undefined ? null : element('Value', heartRate)) +
      element('Cadence', cadence === undefined ? null : Math.min(254, cadence)),
  );
}

function eachSample(
  channel: SignalChannel,
  from: number,
  to: number,
  take: (tick: number, value: number) => void,
): void {
  const { start, count } = samplesWithin(channel, from, to);
  if (count === 0) return;
  const samples = channel.read(start, start + count - 1);
  for (let i = 0; i < count; i++) take(Math.round(channel.origin + (start + i) * channel.step), samples[i] as number);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.max(0, Math.round(value));
}

const POSITIONS = `select p.time, p.position, p.altitude from trackpoint p join track k on k.id = p.track
  where k."user" = ? and p.time between ? and ? order by p.time, p.id`;
