import type { ResourceSchema } from 'hexoskin-schema';
import { failure, Refusal } from '../http/errors.js';
import { Pace } from '../http/pace.js';
import { jsonReply, type Reply, writtenJsonReply } from '../http/reply.js';
import { answerReport } from '../reports/report.js';
import type { Call } from '../tastypie/call.js';
import { collect } from './collect.js';
import { writeCsv } from './csv.js';
import { sizeOf } from './files/download.js';
import { edfOf } from './files/edf.js';
import { downloadReply } from './files/reply.js';
import { zipOf } from './files/zip.js';
import { chooseFormat, type DataFormat } from './formats.js';
import { writeJson } from './json.js';
import { type DataRequest, readDataRequest } from './request/data-request.js';

/** Answers the resources that hold no objects but computed results: the data family, `report` and `distribution`. */
export async function answerData(call: Call, schema: ResourceSchema, view: 'list' | 'set' | 'detail'): Promise<Reply> {
  // Tastypie does not expect to be asked for a set of what has no keys.
  if (view !== 'list') throw failure(500);
  const pace = new Pace(call.exchange.isAbandoned);
  if (schema.dataTypes === undefined) return jsonReply(call.exchange, 200, await answerReport(call, schema, pace));
  const format = chooseFormat(call.exchange);
  try {
    return await WRITERS[format](call, readDataRequest(call, schema), pace);
  } catch (error) {
    throw error instanceof Refusal ? inFormat(error, format) : error;
  }
}

type Writer = (call: Call, request: DataRequest, pace: Pace) => Promise<Reply>;

/** How samples are answered in each format. */
const WRITERS: Readonly<Record<DataFormat, Writer>> = {
  'application/json': async (call, request, pace) =>
    writtenJsonReply(call.exchange, writeJson(await collect(call, request, pace), request.shape)),
  'text/csv': async (call, request, pace) => {
    const data = await collect(call, request, pace);
    const bytes = () => writeCsv(data, request.shape, call.exchange.prefix, pace);
    const marks = [...request.pieces];
    const table = { bytes, measure: () => sizeOf(bytes()), isQuicklyMeasured: false, marks };
    return downloadReply(call, 'text/csv', `${nameOf(request)}.csv`, table);
  },
  'application/octet-stream': async (call, request, pace) =>
    downloadReply(call, 'application/octet-stream', `${nameOf(request)}.zip`, await zipOf(call, request, pace)),
  'application/x-edf': async (call, request, pace) =>
    downloadReply(call, 'application/x-edf', `${nameOf(request)}.edf`, edfOf(call, request, pace)),
};

/** Name for a file, without its ending. */
function nameOf({ pieces, ranges }: DataRequest): string {
  if (ranges.length === 1) return `range_${ranges[0]}`;
  const [first, ...others] = [...pieces.values()].flat();
  return first !== undefined && others.length === 0 ? `record_${first.recording.id}` : 'data';
}

/** An error is JSON, but says that it is what was asked for. */
function inFormat({ status, body, headers, text }: Refusal, format: DataFormat): Refusal {
  return new Refusal(status, body, body === null ? headers : { ...headers, 'content-type': format }, text);
}
