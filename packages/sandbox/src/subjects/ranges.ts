import type { Made, Subject } from '../resources/subject.js';
import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import { dehydrate, embed } from '../tastypie/dehydrate.js';
import { ROW, selectObjects } from '../tastypie/select.js';
import { TICKS_PER_SECOND } from '../time/datetime.js';
import { shownHistograms, shownMetrics } from './metric-values.js';
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
    activityattributes: attributeValues,
    context,
    duration: (row, call) => (call.exchange.prefix === '/api/v1/' ? clock(row['duration']) : (row['duration'] ?? null)),
    histograms: shownHistograms,
    metrics: shownMetrics,
    ranges: children,
    start_date: startDate,
  },
  detailOnly: ['activityattributes', 'ranges'],
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
  const rank = IMPORTANCE.map((status, index) => `when '${status}' then ${index}`).join(' ');
  const overlapping = `r."user" = ${row}."user"
    and (${row}."end" is null or r.start < ${row}."end") and (r."end" is null or r."end" > ${row}.start)`;
  return `coalesce((select r.status from record r where ${overlapping} order by case r.status ${rank} end limit 1), 'empty')`;
}

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

/** The attributes that everybody has, and those of the user's own that have a value here. */
function attributeValues(...[row, call]: Parameters<Made>): unknown {
  const sql = `select a.id, v.value from activityattribute a
    left join activityattributevalue v on v.activityattribute = a.id and v."range" = ?
    where a."user" is null or v.value is not null order by a.id`;
  return call.server.store.all(sql, [row['id'] ?? null]).map(({ id = null, value }) => showAttribute(call, id, value));
}

function showAttribute(call: Call, id: string | number | null, value: unknown): unknown {
  const attribute = embed(call, modelOf(call.server, 'activityattribute'), id);
  const unit = /(\d+)\/$/.exec(String(attribute?.['unit']))?.[1];
  return {
    ...attribute,
    unit: unit === undefined ? null : embed(call, modelOf(call.server, 'unit'), Number(unit)),
    value,
  };
}
