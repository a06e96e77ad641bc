import { Gate } from '../../http/gate.js';
import { keyOf } from '../../objects/uri.js';
import { type DataCall, takesDataTypes } from '../call/data-call.js';
import { fetchSamples, type Samples } from '../call/fetch-samples.js';
import type { Query } from '../call/selection.js';
import type { Column } from '../wire/column.js';

/** A part of the time that a call is about, both ends included; null where the call's own end counts. */
export interface Piece {
  readonly from: number | null;
  readonly to: number | null;
}

export type Columns = ReadonlyMap<number, Column>;

/** Requests that one call has under way at a time, so that the client's other calls get their turn. */
const AT_ONCE = 6;

/** Asks a call again, for parts of its time. Once one of them failed, no more are sent. */
export class PieceSource {
  readonly call: DataCall;
  readonly #gate = new Gate(AT_ONCE);
  readonly #closing = new AbortController();
  /** Leaves the caller's signal. */
  readonly close: () => void;
  #failure: unknown = null;

  constructor(call: DataCall) {
    this.call = call;
    const { signal } = call.options;
    // AbortSignal.any() would leave something on the signal for each of them, on Node.js 20.
    this.close = call.engine.signals.onAbort(signal, () => this.#closing.abort(signal?.reason));
  }

  /** What failed first; the other failures come of it. */
  get failure(): unknown {
    return this.#failure;
  }

  /**
   * The samples of one user in a piece.
   *
   * @param user null where the call has no other users
   */
  async ask(piece: Piece, user: string | null, datatypes: readonly number[]): Promise<Columns> {
    const query = pieceQuery(this.call, piece, user, datatypes);
    // Waiting pieces need not hear of the signal: they get their turn all the same, and are not sent then.
    const { results } = await this.#gate.run(() => this.#send(query));
    const columns = results.find((result) => user === null || result.user === user)?.columns;
    return new Map(datatypes.map((datatype) => [datatype, columns?.get(datatype) ?? EMPTY]));
  }

  async #send(query: Query): Promise<Samples> {
    try {
      return await fetchSamples(this.call, query, this.#closing.signal);
    } catch (error) {
      this.#failure ??= error;
      this.#closing.abort();
      throw error;
    }
  }
}

const EMPTY: Column = { length: 0, times: new Float64Array(), values: new Int32Array() };

function pieceQuery(call: DataCall, { from, to }: Piece, user: string | null, datatypes: readonly number[]): Query {
  const changes: [old: RegExp, name: string, value: string | number | null][] = [
    [/^start(__exact)?$/, 'start', from],
    [/^end(__exact)?$/, 'end', to],
    [/^user(__exact)?$/, 'user', user === null ? null : keyOf(user)],
    [/^datatype(__|$)/, 'datatype__in', takesDataTypes(call.resource) ? datatypes.join(',') : null],
  ];
  let query = call.query;
  for (const [old, name, value] of changes) {
    if (value !== null) query = [...query.filter(([written]) => !old.test(written)), [name, String(value)]];
  }
  return query;
}
