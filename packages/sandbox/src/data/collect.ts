import type { Pace } from '../http/pace.js';
import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import type { UserData } from './json.js';
import type { Piece, Recordings } from './recordings/recordings.js';
import type { DataRequest } from './request/data-request.js';
import { type Run, readSeries } from './series.js';

/** Everything that a request asks for, thinned to its limit. Users and data types without values are left out. */
export async function collect(call: Call, { pieces, wants, limit }: DataRequest, pace: Pace): Promise<UserData[]> {
  const { recordings } = call.server;
  const all: UserData[] = [];
  for (const [user, own] of pieces) {
    const series: [number, Run[]][] = [];
    for (const dataType of dataTypesOf(recordings, own).filter(wants)) {
      const runs = await readSeries(recordings, own, dataType, limit, pace);
      if (runs.length > 0) series.push([dataType, runs]);
    }
    if (series.length > 0) all.push({ user: uriOf(call, modelOf(call.server, 'user'), user), series });
  }
  return all;
}

/** In the order of texts, as keys of JSON objects are written. */
function dataTypesOf(recordings: Recordings, pieces: readonly Piece[]): number[] {
  const dataTypes = new Set(pieces.flatMap(({ recording }) => recordings.dataTypes(recording)));
  return [...dataTypes].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}
