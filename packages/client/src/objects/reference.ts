import { ApiPromise } from '../api/promise.js';
import { UsageError } from '../errors/usage.js';
import { hide, INSPECT } from './inspect.js';
import type { ApiResourceInstance } from './instance.js';
import { type LoadOptions, loadByUri } from './loads.js';
import { readField } from './read-field.js';
import type { Session } from './session.js';
import { type ObjectState, REFERENCE } from './state.js';
import { keyOf } from './uri.js';

/** The field of an object in which a reference stands. */
export interface Origin {
  readonly holder: ObjectState;
  readonly field: string;
}

/** What a reference knows besides its address. */
export interface ReferenceState {
  readonly session: Session;
  readonly origin: Origin | null;
  /** The object once it was read through this reference, which thereby keeps it alive. */
  target: ObjectState | null;
}

/**
 * A link to another object. Its address is there at once; every other field is a promise that fetches the object when
 * it is first read: `await range.user.first_name`. Showing, copying or serializing a reference fetches nothing.
 */
export class ApiResourceReference<Instance extends ApiResourceInstance = ApiResourceInstance> {
  /** Address of the object, as the server wrote it. */
  readonly uri: string;
  /** @internal */
  declare readonly [REFERENCE]: ReferenceState;

  /** @internal */
  constructor(session: Session, uri: string, origin: Origin | null) {
    this.uri = uri;
    hide(this, REFERENCE, { session, origin, target: null } satisfies ReferenceState);
  }

  /** Key of the object: a number, or text such as a device's serial. */
  get id(): number | string {
    return keyOf(this.uri);
  }

  /** The same as `uri`, under the name that objects have for it. */
  get resource_uri(): string {
    return this.uri;
  }

  /** Whether the object is here already. */
  get loaded(): boolean {
    return this.instance !== undefined;
  }

  /** The object, where it is here already, as it is after `include`. */
  get instance(): Instance | undefined {
    const { session, target } = this[REFERENCE];
    const state = session.find(this.uri) ?? target;
    return state?.deleted ? undefined : (state?.instance as Instance | undefined);
  }

  /** Fetches the object with all its fields, unless that was done within the life of the object cache. */
  load(options: LoadOptions = {}): ApiPromise<Instance> {
    return ApiPromise.of(loadByUri(this[REFERENCE].session, this.uri, options)) as unknown as ApiPromise<Instance>;
  }

  /** Any field of the object by its name. */
  get(field: string): Promise<unknown> {
    return readField(this, field);
  }

  /** Its address, as the server writes links. */
  toJSON(): string {
    return this.uri;
  }

  /** A short description for people, as `<user 123>`. */
  toString(): string {
    const resource = this[REFERENCE].session.addresses.parse(this.uri)?.resource ?? 'object';
    return `<${resource} ${this.id}>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}

/** Refuses an assignment to a field of an object that is not here. */
export function refuseAssignment(reference: ApiResourceReference, field: string): never {
  throw new UsageError(
    `${String(reference)} is a reference; load the object and change that: const object = await reference.load(); object.${field} = …`,
  );
}
