import type { HexoApi, Series } from 'hexoskin-client';
import { dataTypesById } from 'hexoskin-schema';
import type { Selection } from './selection.js';
import { thinningText } from './thinning-text.js';

/** What is fetched, and how. */
export interface SampleRequest {
  readonly selection: Selection;
  readonly datatypes: readonly number[];
  /** Fetches every sample, some time after the other. */
  readonly whole: boolean;
  readonly signal: AbortSignal;
  /** Takes what somebody should know of the samples. */
  readonly note: (text: string) => void;
}

/** Samples of one data type that one answer surely holds. */
const SURELY = 60_000;
/** Seconds that are fetched at a time of what comes once a second, or at no fixed rate. */
const CALM = 12 * 3_600;

/** The samples in the order of time: for each stretch of it a series for each data type. */
export async function* fetchSamples(api: HexoApi, request: SampleRequest): AsyncGenerator<Series[], void, undefined> {
  const { selection, datatypes, whole, signal, note } = request;
  const told = new Set<string>();
  for (const { from, to } of stretches(api, request)) {
    const bounds = { ...(from === null ? {} : { start: from }), ...(to === null ? {} : { end: to - 1 }) };
    const options = { signal, ...(whole ? { fullResolution: true } : {}) };
    const results = await api.data.list({ ...selection.filters, datatype__in: [...datatypes], ...bounds }, options);
    const all = results.flatMap((result) => datatypes.map((id) => result.series(id)));
    for (const { name, thinning } of all) {
      const text = thinningText(thinning);
      if (text !== null && !told.has(name))
        note(`${name}: ${text}, as the server sends it; --full-resolution gets all`);
      if (text !== null) told.add(name);
    }
    yield all;
  }
}

/** So much at a time that it fits into memory, however long all of it is. */
function* stretches(
  api: HexoApi,
  { selection: { from, to }, datatypes, whole }: SampleRequest,
): Generator<{ readonly from: number | null; readonly to: number | null }> {
  if (!whole || from === null || to === null) {
    yield { from, to };
    return;
  }
  const rates = datatypes.map((id) => 256 / (dataTypesById.get(id)?.ticksPerSample ?? 256));
  const seconds = Math.min(CALM, Math.floor(SURELY / Math.max(1, ...rates)));
  const length = seconds * api.freq;
  for (let begin = from; begin < to; begin += length) yield { from: begin, to: Math.min(to, begin + length) };
}
