import type { Made, Subject } from '../resources/subject.js';
import type { Write } from '../tastypie/write.js';
import { dateTimeOfTicks } from '../time/datetime.js';
import { shownRecordHistograms, shownRecordMetrics, workOutRecordMetrics } from './metric-values.js';
import { recipeFor } from './recipe.js';
import { everyone, ofUser } from './visibility.js';

/** The moment at which something starts, made of its timestamp. */
export const startDate: Made = (row) => (row['start'] === null ? null : dateTimeOfTicks(Number(row['start'])));

export const record: Subject = {
  visible: ofUser(),
  kinds: { data_status: 'json' },
  // What its signals are made from.
  columns: { recipe: { kind: 'json', isLarge: true } },
  columnless: ['algo', 'duration', 'garment', 'histograms', 'metrics', 'start_date'],
  // The newest documentation names these, without saying what they hold.
  absent: ['algo', 'duration', 'garment'],
  made: { histograms: shownRecordHistograms, metrics: shownRecordMetrics, start_date: startDate },
  workOut: workOutRecordMetrics,
  embedded: { user: 'always' },
  options: { include_metrics: () => null, include_histograms: () => null },
  indexes: [['user', 'start', 'end', 'status']],
  prepare: (write) => {
    if (write.before === null) complete(write);
    // With its end, all of its data are there: a sandbox has no device to wait for.
    else if (write.before['status'] === 'realtime' && (write.values.get('end') ?? null) !== null) {
      write.values.set('status', 'complete');
    }
  },
  saved: ({ call }) => call.server.recordings.forget(),
  removed: (_row, call) => call.server.recordings.forget(),
};

/** What a new record has beside what it is created with. */
function complete({ call, values }: Write): void {
  values.set('recipe', JSON.stringify(recipeFor(call, values)));
  values.set('data_status', '{}');
  // One without an end is still being recorded.
  values.set('status', (values.get('end') ?? null) === null ? 'realtime' : 'complete');
  if ((values.get('device_start') ?? null) === null) values.set('device_start', values.get('start') ?? null);
}

export const device: Subject = { visible: everyone };

export const datatype: Subject = {
  visible: everyone,
  // No schema declares it, but the vendor's own programs read it.
  made: { id: (row) => row['dataid'] ?? null },
  cached: true,
};

/** Data type of a comment, which an annotation is unless it says that something starts or stops. */
const COMMENT = 4098;

export const annotation: Subject = {
  visible: ofUser(),
  required: ['start'],
  prepare: ({ before, values }) => {
    if (before === null && !values.has('datatype')) values.set('datatype', COMMENT);
  },
  columnless: ['start_date'],
  made: { start_date: startDate },
};

/** Values of a user that no garment measured, such as weight. */
export const asyncValue: Subject = { visible: ofUser() };
