import type { HexoApi, RangeInstance, RecordInstance } from 'hexoskin-client';
import { dataTypesById } from 'hexoskin-schema';
import type { ServerTarget } from '../arguments/target.js';
import type { Context } from '../context.js';
import { dataTypesNamed } from '../data-types/names.js';
import { Failure } from '../failure.js';
import { thinningText } from '../samples/thinning-text.js';
import type { Piece, PlotSource, TimeSpan, Wanted } from './open-source.js';

/** A record or range of the server, of which no more is fetched than is drawn. */
export async function serverSource(context: Context, { kind, id }: ServerTarget): Promise<PlotSource> {
  const api = await context.api();
  const object: RecordInstance | RangeInstance = await api[kind].get(id, { signal: context.signal });
  const { start } = object;
  if (start === null) throw new Failure(`${kind} ${id} has no start`);
  const now = Math.ceil((Date.now() / 1000) * api.freq);
  // The last sample lies at the end.
  const span = { from: start, to: Math.max(start, object.end ?? now) + 1 };
  return {
    title: `${kind} ${id}`,
    span,
    ticksPerSecond: api.freq,
    samples: (wanted, time) => samplesOf(context, api, { kind, id }, wanted, time),
    close: async () => {},
  };
}

async function* samplesOf(
  { signal, output }: Context,
  api: HexoApi,
  { kind, id }: ServerTarget,
  wanted: Wanted,
  { from, to }: TimeSpan,
): AsyncGenerator<Piece> {
  const ids = 'ids' in wanted ? wanted.ids : dataTypesNamed(wanted.names);
  // With what tells how far they can be trusted.
  const quality = ids.flatMap((one) => dataTypesById.get(one)?.quality ?? []);
  const filters = { datatype__in: [...new Set([...ids, ...quality])], start: from, end: to - 1 };
  const results = await api.data.list(kind === 'record' ? { record: id, ...filters } : { range: id, ...filters }, {
    signal,
  });
  for (const one of ids) {
    for (const result of results) {
      const series = result.series(one);
      if (series.length === 0) continue;
      const { name, thinning } = series;
      const text = thinningText(thinning);
      if (text !== null) output.note(`${name}: ${text}, as the server sends so long a time; --for less shows all`);
      yield { name, series };
    }
  }
}
