import type { Engine } from '../api/engine.js';
import type { ResolvedOptions } from '../api/options.js';
import type { Authentication } from '../auth/authentication.js';
import { Addresses } from './addresses.js';
import { BatchLoader } from './batch-loader.js';
import { takeCopy } from './copy.js';
import { localValue, placeFields } from './fields.js';
import { IdentityMap } from './identity-map.js';
import { ApiResourceInstance } from './instance.js';
import { layoutOf } from './layout.js';
import { loadTogether } from './load-together.js';
import { RecentWrites } from './recent-writes.js';
import type { ApiResourceReference, Origin } from './reference.js';
import type { Shape } from './shape.js';
import { type Copy, type ObjectState, REFERENCE, type Siblings, STATE } from './state.js';

/** A reply that brings objects: when its request began, and which of its objects were taken over already. */
export interface Reply {
  readonly order: number;
  readonly at: number;
  /** Address of the list whose objects it brings, as the last of them showed; most share it. */
  endpoint: string;
  endpointResource: string;
  /** Keys of embedded objects that this reply has brought already; the same object often stands in it many times. */
  readonly seen: Set<string>;
  /** Embedded objects by the field in which they stand. */
  readonly embedded: Map<string, ApiResourceInstance[]>;
}

/** Everything that one principal has read: its objects, one per address, and how to load more of them. */
export class Session {
  readonly engine: Engine;
  /** How to sign in for what objects load: the newest way that this principal has shown. */
  auth: Authentication | null;
  readonly loader: BatchLoader;
  readonly addresses: Addresses;
  readonly #objects: IdentityMap<ObjectState>;
  readonly #writes = new RecentWrites();

  constructor(engine: Engine, auth: Authentication | null) {
    this.engine = engine;
    this.auth = auth;
    this.#objects = new IdentityMap(engine.settings.maxObjects);
    this.loader = new BatchLoader(this);
    this.addresses = new Addresses(engine.origin);
    // Frameworks that wrap objects in proxies leave such ones alone; through a proxy private members cannot be read.
    Object.preventExtensions(this);
  }

  /** The options of a request made on behalf of an object, without any of a call. */
  get options(): ResolvedOptions {
    return this.engine.resolve({ auth: this.auth });
  }

  /** What is known of the object at a URI; undefined where nothing is. */
  find(uri: string): ObjectState | undefined {
    const parsed = this.addresses.parse(uri);
    return parsed === null ? undefined : this.#objects.get(parsed.canonical);
  }

  /** Whether an object was read recently enough to be used without asking again. */
  isFresh(state: ObjectState): boolean {
    return !state.deleted && this.engine.now() - state.loadedAt < this.engine.settings.maxAge;
  }

  /**
   * The object that a reply brings: the one known by its address, with its fields renewed, or a new one.
   *
   * @param resource the resource that was asked, for objects whose address does not tell
   */
  take(
    resource: string,
    fields: Readonly<Record<string, unknown>>,
    reply: Reply,
    complete: boolean,
  ): ApiResourceInstance {
    const uri = typeof fields['resource_uri'] === 'string' ? fields['resource_uri'] : null;
    const address = uri === null ? null : addressIn(reply, uri, this.addresses);
    const key = address?.canonical ?? null;
    const known = key === null ? undefined : this.#objects.get(key);
    const shape = known?.shape ?? this.engine.shapes.of(address?.resource ?? resource);
    const layout = layoutOf(shape, fields);
    this.#takeEmbedded(shape, fields, layout.relations, reply);
    const missed = key === null || known ? null : this.#writes.since(key, reply.order);
    // One that was changed since has to be read again before it is used.
    const at = missed === null ? reply.at : Number.NEGATIVE_INFINITY;
    const copy = { fields, order: reply.order, at, complete };
    if (known) takeCopy(known, copy);
    const state = known ?? this.#newObject(shape, key, uri, copy);
    if (!known) placeFields(state, layout);
    if (missed === 'deleted') state.deleted = true;
    else this.touch(state);
    return state.instance;
  }

  /** Objects inside the fields of another one count as loaded as far as they go. */
  takeEmbedded(state: ObjectState, fields: Readonly<Record<string, unknown>>, reply: Reply): void {
    this.#takeEmbedded(state.shape, fields, layoutOf(state.shape, fields).relations, reply);
  }

  /** The reference to the object at a URI. */
  reference(uri: string, origin: Origin | null): ApiResourceReference {
    return this.engine.references.create(this, uri, this.addresses.parse(uri)?.resource ?? null, origin);
  }

  /** Loads what the relations of objects lead to, and keeps it at hand as the references' `instance`. */
  async include(
    instances: readonly ApiResourceInstance[],
    relations: readonly string[],
    options: ResolvedOptions,
  ): Promise<void> {
    const references = relations.flatMap((relation) =>
      instances.flatMap((instance) => referencesIn(instance, relation)),
    );
    await loadTogether(this, new Set(references.map(({ uri }) => uri)), options);
    for (const reference of references) reference[REFERENCE].target = this.find(reference.uri) ?? null;
  }

  /** The object at a URI changed on the server in a way that only reading it again shows. */
  outdate(uri: string): void {
    const { order } = this.engine.beginReply();
    this.#wrote(uri, order, false);
    const state = this.find(uri);
    if (state) Object.assign(state, { order, loadedAt: Number.NEGATIVE_INFINITY, complete: false });
  }

  /** A change of the object was done on the server at that time, in the order of requests. */
  changed({ key }: ObjectState, order: number): void {
    if (key !== null) this.#writes.add(key, order, false);
  }

  /**
   * The object at a URI was deleted on the server.
   *
   * @param held the object as the caller has it, which may be forgotten already
   */
  bury(uri: string, held?: ObjectState): void {
    for (const state of [held, this.find(uri)]) {
      if (!state) continue;
      state.deleted = true;
      this.forget(state);
    }
    this.#wrote(uri, this.engine.beginReply().order, true);
  }

  /** Whether a reply shows an object that was deleted after it had been asked for. */
  wasBuriedSince(uri: unknown, reply: Reply): boolean {
    if (this.#writes.isEmpty || typeof uri !== 'string') return false;
    const parsed = this.addresses.parse(uri);
    return parsed !== null && this.#writes.since(parsed.canonical, reply.order) === 'deleted';
  }

  touch(state: ObjectState): void {
    if (state.key !== null && !state.deleted) this.#objects.add(state.key, state);
  }

  /** Forgets an object, so that it is not handed out again. */
  forget(state: ObjectState): void {
    if (state.key !== null && this.#objects.get(state.key) === state) this.#objects.delete(state.key);
  }

  forgetAll(): void {
    this.#objects.clear();
  }

  /** Remembers which objects came together, so that their references can be loaded together. */
  group(siblings: Siblings): void {
    const group = new WeakRef(siblings);
    for (const member of siblings.members) member[STATE].siblings = group;
  }

  /** Objects that stand in the same field of a reply's objects are siblings, as those are. */
  groupEmbedded(reply: Reply): void {
    for (const members of reply.embedded.values()) this.loader.keepTogether({ members });
  }

  /** Address of a resource's list, in the edition (`/api/`, `/api/v1/`) in which the given URI is written. */
  listEndpoint(resource: string, like: string | null): string {
    const edition = like === null ? null : /^(.*\/api\/(?:v\d+\/)?)/.exec(like)?.[1];
    return `${edition ?? this.engine.rootPath}${resource}/`;
  }

  #wrote(uri: string, order: number, deleted: boolean): void {
    const parsed = this.addresses.parse(uri);
    if (parsed) this.#writes.add(parsed.canonical, order, deleted);
  }

  #newObject(shape: Shape, key: string | null, uri: string | null, copy: Copy): ObjectState {
    const state: ObjectState = {
      session: this,
      shape,
      key,
      uri,
      copy: copy.fields,
      locals: null,
      order: copy.order,
      loadedAt: copy.at,
      complete: copy.complete,
      deleted: false,
      writing: null,
      siblings: null,
      instance: undefined as never,
    };
    new ApiResourceInstance(state);
    return state;
  }

  #takeEmbedded(
    shape: Shape,
    fields: Readonly<Record<string, unknown>>,
    relations: readonly string[],
    reply: Reply,
  ): void {
    for (const field of relations) {
      const value = fields[field];
      if (typeof value !== 'object' || value === null) continue;
      const resource = shape.relations.get(field)?.to ?? field;
      for (const item of Array.isArray(value) ? value : [value]) this.#takeOne(item, resource, field, reply);
    }
  }

  #takeOne(item: unknown, resource: string, field: string, reply: Reply): void {
    if (typeof item !== 'object' || item === null) return;
    const { resource_uri: uri } = item as { resource_uri?: unknown };
    if (typeof uri !== 'string' || reply.seen.has(uri)) return;
    reply.seen.add(uri);
    const instance = this.take(resource, item as Record<string, unknown>, reply, false);
    const others = reply.embedded.get(field);
    if (others) others.push(instance);
    else reply.embedded.set(field, [instance]);
  }
}

/** Takes a URI apart; quickly where it differs from the last one of the reply in its id alone. */
function addressIn(reply: Reply, uri: string, addresses: Addresses): { canonical: string; resource: string } | null {
  const { endpoint } = reply;
  if (endpoint !== '' && uri.startsWith(endpoint) && /^\d+\/$/.test(uri.slice(endpoint.length))) {
    return { canonical: uri, resource: reply.endpointResource };
  }
  const parsed = addresses.parse(uri);
  if (parsed && parsed.canonical === uri) {
    reply.endpoint = parsed.listEndpoint;
    reply.endpointResource = parsed.resource;
  }
  return parsed;
}

function referencesIn(instance: ApiResourceInstance, relation: string): ApiResourceReference[] {
  const value = localValue(instance[STATE], relation);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter(
    (item): item is ApiResourceReference => typeof item === 'object' && item !== null && REFERENCE in item,
  );
}
