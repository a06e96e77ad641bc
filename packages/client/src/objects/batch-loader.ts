import { ConnectionError } from '../errors/transport.js';
import { UsageError } from '../errors/usage.js';
import { fetchDetail } from './loads.js';
import { multiGet } from './multi-get.js';
import type { Origin } from './reference.js';
import { uriOf } from './relations.js';
import type { Session } from './session.js';
import { type ObjectState, type Siblings, STATE, storedField } from './state.js';
import type { ParsedUri } from './uri.js';

/** An object that is asked for, or that a sibling's object suggests will be. */
interface Wanted {
  readonly uri: string;
  readonly parsed: ParsedUri;
  readonly promise: Promise<ObjectState>;
  resolve(state: ObjectState): void;
  reject(error: unknown): void;
  /** Somebody waits for it; otherwise it is only fetched along. */
  awaited: boolean;
}

const MOST_SIBLINGS = 1_000;
const GROUPS_KEPT = 16;

/**
 * Fetches the objects behind references, many with one request. Everything that is asked for in one turn of the event
 * loop goes together; and the first read through a reference in a list brings the same field's objects of the whole
 * list, so that a plain loop costs one request, not one per object.
 */
export class BatchLoader {
  readonly #session: Session;
  /** By address of the resource's list. */
  readonly #queues = new Map<string, Wanted[]>();
  /** By canonical URI; queued or on the way. */
  readonly #underway = new Map<string, Wanted>();
  /** Objects fetched together are siblings in turn; lists keep their own alive, these are kept here for a while. */
  readonly #groups: Siblings[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** The object at a URI, fetched in company. */
  load(uri: string, origin: Origin | null): Promise<ObjectState> {
    const wanted = this.#want(uri);
    wanted.awaited = true;
    for (const sibling of siblingUris(origin)) {
      const state = this.#session.find(sibling);
      if (!state || !this.#session.isFresh(state)) this.#wantAlong(sibling, wanted.parsed.listEndpoint);
    }
    return wanted.promise;
  }

  /** The detail view of the object at a URI. */
  async loadDetail(uri: string): Promise<ObjectState> {
    const { data } = await fetchDetail(this.#session, uri, this.#session.options);
    return data[STATE];
  }

  /** Makes objects siblings, and keeps that known for a while. */
  keepTogether(siblings: Siblings): void {
    this.#session.group(siblings);
    this.#groups.push(siblings);
    if (this.#groups.length > GROUPS_KEPT) this.#groups.shift();
  }

  #want(uri: string): Wanted {
    const parsed = this.#session.addresses.parse(uri);
    if (!parsed) throw new UsageError(`'${uri}' is no address of an object`);
    if (!parsed.canonical.startsWith('/')) {
      throw new ConnectionError(
        `Refused to fetch '${uri}': it leads to another server, and credentials must not go there`,
        { nothingSent: true, refused: true },
      );
    }
    const underway = this.#underway.get(parsed.canonical);
    if (underway) return underway;
    const wanted = newWanted(uri, parsed, () => this.#underway.delete(parsed.canonical));
    this.#underway.set(parsed.canonical, wanted);
    this.#queueOf(parsed.listEndpoint).push(wanted);
    return wanted;
  }

  #wantAlong(uri: string, listEndpoint: string): void {
    const parsed = this.#session.addresses.parse(uri);
    if (parsed?.listEndpoint === listEndpoint) this.#want(uri);
  }

  #queueOf(listEndpoint: string): Wanted[] {
    let queue = this.#queues.get(listEndpoint);
    if (!queue) {
      queue = [];
      this.#queues.set(listEndpoint, queue);
      // A timer, not a microtask: reads that follow other promises of the same turn still join.
      setTimeout(() => void this.#flush(listEndpoint), 0);
    }
    return queue;
  }

  async #flush(listEndpoint: string): Promise<void> {
    const queue = this.#queues.get(listEndpoint) ?? [];
    this.#queues.delete(listEndpoint);
    try {
      const rest = queue.length > 1 ? await this.#together(listEndpoint, queue) : queue;
      await Promise.all(rest.map((wanted) => this.#alone(wanted)));
    } catch (error) {
      for (const wanted of queue) wanted.reject(error);
    }
  }

  /** @returns what is still to be fetched one by one */
  async #together(listEndpoint: string, queue: readonly Wanted[]): Promise<Wanted[]> {
    const instances = await multiGet(
      this.#session,
      listEndpoint,
      queue.map(({ parsed }) => parsed),
      this.#session.options,
    );
    this.keepTogether({ members: instances });
    const found = new Map(instances.map((instance) => [instance[STATE].key, instance[STATE]]));
    const rest: Wanted[] = [];
    for (const wanted of queue) {
      const state = found.get(wanted.parsed.canonical);
      if (state) wanted.resolve(state);
      else if (wanted.awaited) rest.push(wanted);
      else wanted.reject(new UsageError(`'${wanted.uri}' was not fetched`));
    }
    return rest;
  }

  async #alone(wanted: Wanted): Promise<void> {
    await this.loadDetail(wanted.uri).then(wanted.resolve, wanted.reject);
  }
}

/** @param onSettled called before anybody hears of the outcome, so that who asks again then is not given this one */
function newWanted(uri: string, parsed: ParsedUri, onSettled: () => void): Wanted {
  let resolve: Wanted['resolve'] = () => {};
  let reject: Wanted['reject'] = () => {};
  const promise = new Promise<ObjectState>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  // Whoever reads through a reference handles the failure; for an object that was only fetched along nobody does.
  promise.catch(() => {});
  return {
    uri,
    parsed,
    promise,
    resolve: (state) => {
      onSettled();
      resolve(state);
    },
    reject: (error) => {
      onSettled();
      reject(error);
    },
    awaited: false,
  };
}

/**
 * Addresses in the same field of this object, where it holds several, and of the objects that came with it: those after
 * it first, for they are read next.
 */
function siblingUris(origin: Origin | null): string[] {
  if (!origin) return [];
  const members = origin.holder.siblings?.deref()?.members ?? [];
  const own = members.indexOf(origin.holder.instance);
  const uris = new Set(fieldUris(origin.holder, origin.field));
  for (let step = 1; step < members.length && uris.size < MOST_SIBLINGS; step += 1) {
    const member = members[(own + step) % members.length];
    if (member) for (const uri of fieldUris(member[STATE], origin.field)) uris.add(uri);
  }
  return [...uris];
}

function fieldUris(state: ObjectState, field: string): string[] {
  const value = state.locals?.has(field) ? state.locals.get(field) : storedField(state, field);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => (typeof item === 'string' ? item : uriOf(item))).filter((uri) => uri !== null);
}
