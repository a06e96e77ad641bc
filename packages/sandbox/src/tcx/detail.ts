import { accepts } from '../data/formats.js';
import { spanOf } from '../data/request/spans.js';
import type { Exchange } from '../http/exchange.js';
import { Pace } from '../http/pace.js';
import type { Reply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import type { Row } from '../store/sql.js';
import type { Call } from '../tastypie/call.js';
import { writeActivity } from './activity.js';
import { workoutText } from './workout.js';

export const TCX = 'application/vnd.garmin.tcx+xml';

/** Whether a detail is asked for as TCX, and is one that is served so. */
export function isTcxAsked(exchange: Exchange, { name }: ResourceModel): boolean {
  if (name !== 'record' && name !== 'range' && name !== 'trainingroutine') return false;
  const format = exchange.query.get('format');
  return format === 'tcx' || (format !== 'json' && !exchange.query.has('callback') && accepts(exchange, TCX));
}

/** A record, range or routine as TCX. */
export function tcxReply(call: Call, { name }: ResourceModel, row: Row): Reply {
  const headers = { 'content-type': TCX, 'content-disposition': `attachment; filename="${name}_${row['id']}.tcx"` };
  if (name === 'trainingroutine') return { status: 200, headers, body: workoutText(row) };
  const span = spanOf(row);
  const record = name === 'record' ? span.id : null;
  const { recordings, metrics } = call.server;
  const pieces = recordings
    .within(span.user, span.from, span.to)
    .filter(({ recording }) => record === null || recording.id === record);
  const stretch = { user: span.user, windows: [span], record, activityType: span.activityType };
  const activity = { ...span, name: String(row['name'] ?? `record ${span.id}`), pieces, values: metrics.of(stretch) };
  return { status: 200, headers, body: writeActivity(call, activity, new Pace(call.exchange.isAbandoned)) };
}
