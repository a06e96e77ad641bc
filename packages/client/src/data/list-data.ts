import type { Engine } from '../api/engine.js';
import type { WithResponse } from '../api/promise.js';
import type { UserRef } from '../generated/instances.js';
import { lineOf, told } from '../http/response.js';
import { linkWithQuery } from '../query/encode.js';
import { type DataCall, prepareDataCall } from './call/data-call.js';
import { fetchSamples, type Samples } from './call/fetch-samples.js';
import { fetchWhole } from './full-resolution/fetch-whole.js';
import type { DataOptions } from './options.js';
import { resultSource } from './result-source.js';
import { ApiDataList, ApiDataResult, type ApiFlatDataList, flatListOf } from './results.js';
import { flatThinning } from './series/flat-thinning.js';
import { flatRowsOf } from './wire/answer.js';
import { type Row, rowsOf } from './wire/column.js';

/** Runs a call of the data family. */
export async function listData(
  engine: Engine,
  resource: string,
  filters: object,
  options: DataOptions,
): Promise<WithResponse<ApiDataList<Row> | ApiFlatDataList<Row>>> {
  const call = await prepareDataCall(engine, resource, filters, options);
  if (call.flat && !call.fullResolution) return fetchFlat(call);
  const samples = call.fullResolution ? await fetchWhole(call) : await fetchSamples(call, call.query);
  const data = call.flat ? flattened(call, samples) : nested(call, samples);
  return { data, response: samples.response };
}

/** In this form the caller gets the very array, so there is nothing to be won by reading it any faster. */
async function fetchFlat(call: DataCall): Promise<WithResponse<ApiFlatDataList<Row>>> {
  const { engine, conf, options, query } = call;
  const response = await engine.send({ method: 'GET', link: linkWithQuery(conf.list_endpoint, query), options });
  try {
    const rows = flatRowsOf(response.body, lineOf(response));
    return { data: flatListOf(rows, () => flatThinning(call, rows)), response };
  } catch (error) {
    throw told(response, error);
  }
}

function flattened(call: DataCall, { results }: Samples): ApiFlatDataList<Row> {
  const rows: Row[] = [];
  const all = new Map<number, 1>();
  for (const { columns } of results) {
    for (const [datatype, column] of columns) {
      all.set(datatype, 1);
      for (const row of rowsOf(column)) rows.push(row);
    }
  }
  for (const datatype of call.datatypes ?? []) all.set(datatype, 1);
  return flatListOf(rows, () => Object.fromEntries(all));
}

function nested(call: DataCall, { results }: Samples): ApiDataList<Row> {
  const session = call.engine.session(call.options.auth);
  const list = new ApiDataList<Row>();
  for (const { user, columns } of results) {
    const reference = user === null ? null : session.reference(user, null);
    list.push(new ApiDataResult<Row>(reference as unknown as UserRef, resultSource(call, columns)));
  }
  return list;
}
