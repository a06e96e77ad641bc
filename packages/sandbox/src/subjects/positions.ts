import type { ListOption, Subject } from '../resources/subject.js';
import type { SqlValue } from '../store/sql.js';
import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import { mismatch } from '../tastypie/filter-values.js';
import { readInteger } from '../tastypie/paging.js';
import { storedMomentOfTicks, TICKS_PER_SECOND } from '../time/datetime.js';
import { pathLength } from './path-length.js';
import { ofUser, through } from './visibility.js';

export const track: Subject = { visible: ofUser() };

/** Has what a track says of its points brought up to date: once, when points come by the hundred. */
function remeasureLater(call: Call, track: SqlValue | undefined): void {
  if (track === undefined || track === null) return;
  call.server.store.beforeCommit(`track ${track}`, () => remeasure(call, track));
}

function remeasure(call: Call, track: SqlValue): void {
  const points = call.server.store.all('select time, position from trackpoint where track = ? order by time, id', [
    track,
  ]);
  const [first, last] = [points.at(0)?.['time'] ?? null, points.at(-1)?.['time'] ?? null];
  const distance = pathLength(points.map(({ position }) => JSON.parse(String(position)) as unknown));
  const sql = 'update track set start_date = ?, end_date = ?, distance = ? where id = ?';
  call.server.store.run(sql, [first, last, distance, track]);
}

/** Compares the time of a point with a timestamp. */
function timeOption(operator: '>=' | '<='): ListOption {
  return (text, row) => {
    const ticks = readInteger(text);
    if (ticks === null) throw mismatch();
    return { sql: `${row}.time ${operator} ?`, params: [storedMomentOfTicks(ticks)] };
  };
}

const ofTrack = (column: string) => (row: string) => `(select k."${column}" from track k where k.id = ${row}.track)`;

const timestamp = (row: string) => `cast(round(unixepoch(${row}.time, 'subsec') * ${TICKS_PER_SECOND}) as integer)`;

export const trackpoint: Subject = {
  visible: through('track', 'track'),
  owner: ({ track: id = null }, { server }) =>
    server.store.get('select "user" from track where id = ?', [id])?.['user'],
  kinds: { timestamp: 'integer' },
  // These belong to the track or follow from the time. They can be filtered by, and no point shows them.
  computed: {
    range: ofTrack('range'),
    record: (row) => `(select r.id from record r where r."user" = ${ofTrack('user')(row)}
      and r.start <= ${timestamp(row)} and (r."end" is null or r."end" >= ${timestamp(row)}) order by r.start desc limit 1)`,
    timestamp,
    user: ofTrack('user'),
  },
  absent: ['range', 'record', 'timestamp', 'user'],
  // The one datetime of the API that is written without its zone.
  made: { time: (row) => row['time'] ?? null },
  options: { start: timeOption('>='), end: timeOption('<=') },
  indexes: [['track', 'time']],
  saved: ({ call, before, values }) => {
    for (const id of new Set([before?.['track'], values.get('track')])) remeasureLater(call, id);
  },
  removed: (row, call) => remeasureLater(call, row['track']),
  meta: (call, _model, { source, narrowed }) => (narrowed ? trackMeta(call, source) : {}),
};

const MOST_TRACKS = 10;

/** How many tracks the points are of, and the lengths of the latest ones in metres. */
function trackMeta(
  call: Call,
  { sql, params }: Parameters<NonNullable<Subject['meta']>>[2]['source'],
): Record<string, unknown> {
  const tracks = call.server.store.all(
    `select id, distance from track where id in (select t.track ${sql}) order by start_date desc, id desc`,
    params,
  );
  const model = modelOf(call.server, 'track');
  const latest = tracks.slice(0, MOST_TRACKS).map(({ id = null, distance }) => [uriOf(call, model, id), distance]);
  return { distance: Object.fromEntries(latest), total_tracks: tracks.length };
}
