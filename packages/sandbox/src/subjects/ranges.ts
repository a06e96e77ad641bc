import { asObject } from '../http/body.js';
import type { Made, Subject } from '../resources/subject.js';
import type { SqlValue } from '../store/sql.js';
import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import { dehydrate } from '../tastypie/dehydrate.js';
import { resolveRelation, type SaveNested, visibleKey } from '../tastypie/relations.js';
import { ROW, selectObjects } from '../tastypie/select.js';
import type { Write } from '../tastypie/write.js';
import { TICKS_PER_SECOND } from '../time/datetime.js';
import { saveAttributeValues, shownAttributeValues } from './attribute-values.js';
import { shownRangeHistograms, shownRangeMetrics, workOutRangeMetrics } from './metric-values.js';
import { startDate } from './recordings.js';
import { ofUser } from './visibility.js';

export const range: Subject = {
  visible: ofUser(),
  kinds: { duration: 'integer' },
  computed: {
    duration: (row) => `(${row}."end" - ${row}.start) / ${TICKS_PER_SECOND}`,
    status: statusSql,
  },
  columnless: ['activityattributes', 'context', 'histograms', 'metrics', 'ranges', 'start_date'],
  made: {
    activityattributes: shownAttributeValues,
    context,
    duration: (row, call) => (call.exchange.prefix === '/api/v1/' ? clock(row['duration']) : (row['duration'] ?? null)),
    histograms: shownRangeHistograms,
    metrics: shownRangeMetrics,
    ranges: children,
    start_date: startDate,
  },
  workOut: workOutRangeMetrics,
  detailOnly: ['activityattributes', 'ranges'],
  required: ['start'],
  prepare: (write) => setContext(write),
  saved: (write, id) => saveAttributeValues(write, id),
  // The parts of an activity are nothing without it.
  goesWith: ['parent'],
  indexes: [['user', 'start']],
  options: {
    include_metrics: () => null,
    include_histograms: () => null,
    // Nothing is hidden by default, and no activity is detected automatically.
    include_autodetected: () => null,
    show_all: () => null,
  },
};

/** Statuses of records from the one that matters most to a range to the one that matters least. */
const IMPORTANCE = [
  'error',
  'incomplete',
  'processing',
  'queued',
  'syncing',
  'realtime',
  'realtime_complete',
  'complete',
];

/** The most important status among the records that the range overlaps. What is open goes on. */
function statusSql(row: string): string {
  const ranks = IMPORTANCE.map((status, rank) => `when '${status}' then ${rank}`).join(' ');
  const names = IMPORTANCE.map((status, rank) => `when ${rank} then '${status}'`).join(' ');
  // Left to an index that has every column of it: lists work this out for each of their ranges.
  return `case (select min(case r.status ${ranks} end) from record r where r."user" = ${row}."user"
    and r.start < coalesce(${row}."end", ${LATEST}) and coalesce(r."end", ${LATEST}) > ${row}.start) ${names} else 'empty' end`;
}

/** Later than any timestamp. */
const LATEST = Number.MAX_SAFE_INTEGER;

/** `1:02:03`, as the first edition of the API writes a duration. */
function clock(seconds: unknown): string | null {
  if (typeof seconds !== 'number') return null;
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${twoDigits((seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/** What the range is an instance of, in the form in which it is written. The first edition has none. */
function context(...[row, call]: Parameters<Made>): unknown {
  if (call.exchange.prefix === '/api/v1/') return undefined;
  const link = (name: 'activitytype' | 'trainingroutine') => {
    const key = row[name] ?? null;
    return key === null ? null : uriOf(call, modelOf(call.server, name), key);
  };
  return { activitytype: link('activitytype'), trainingroutine: link('trainingroutine') };
}

/** The ranges directly within this one. */
function children(...[row, call]: Parameters<Made>): unknown {
  const model = modelOf(call.server, 'range');
  const sql = `${selectObjects(call, model, 'list')} where ${ROW}.parent = ? order by ${ROW}.start, ${ROW}.id`;
  return call.server.store.all(sql, [row['id'] ?? null]).map((child) => dehydrate(call, model, child, 'list'));
}

/** Takes over the writable `context`. A routine brings its activity type along. */
function setContext({ call, body, values }: Write): void {
  const sent = body['context'];
  if (sent === undefined || sent === null) return;
  const { activitytype, trainingroutine } = asObject(sent);
  if (trainingroutine !== undefined) values.set('trainingroutine', link(call, 'trainingroutine', trainingroutine));
  if (activitytype !== undefined) values.set('activitytype', link(call, 'activitytype', activitytype));
  else if (trainingroutine !== undefined) {
    const sql = 'select activitytype from trainingroutine where id = ?';
    values.set(
      'activitytype',
      call.server.store.get(sql, [values.get('trainingroutine') ?? null])?.['activitytype'] ?? null,
    );
  }
}

/** A context links to what is there; it changes none of it. */
function link(call: Call, name: 'activitytype' | 'trainingroutine', sent: unknown): SqlValue {
  if (sent === null) return null;
  const linked: SaveNested = (target, object) => visibleKey(call, target, String(object['resource_uri']));
  return resolveRelation(call, name, modelOf(call.server, name), sent, linked);
}
