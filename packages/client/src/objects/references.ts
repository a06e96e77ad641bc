import { readField, readThrough } from './read-field.js';
import { ApiResourceReference, type Origin, refuseAssignment } from './reference.js';
import { RESERVED_NAMES } from './reserved-names.js';
import type { Session } from './session.js';
import type { RelationShape, Shapes } from './shape.js';

/**
 * The promise of what a relation holds, on which the next object's fields can be read at once:
 * `await range.user.profile.gender`.
 */
class RelationPromise extends Promise<unknown> {
  // What `then` returns is an ordinary promise, of something else.
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }
}

type ReferenceClass = new (session: Session, uri: string, origin: Origin | null) => ApiResourceReference;
type ChainClass = new (
  executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void,
) => RelationPromise;

interface ResourceClasses {
  readonly Reference: ReferenceClass;
  readonly Chain: ChainClass;
}

/** Names on which promises and references themselves stand. */
const OWN_NAMES: ReadonlySet<string> = new Set(['uri', 'id', 'resource_uri', 'loaded', 'instance', ...RESERVED_NAMES]);

/**
 * Makes references. Each resource has a class of its own, with a getter per field: nothing is intercepted, so that
 * consoles, loggers and `await` see plain objects.
 */
export class References {
  readonly #shapes: Shapes;
  readonly #classes = new Map<string, ResourceClasses>();

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  /** @param resource null where the address does not tell */
  create(session: Session, uri: string, resource: string | null, origin: Origin | null): ApiResourceReference {
    const { Reference } = this.#classesOf(resource);
    return new Reference(session, uri, origin);
  }

  /** Gives the references of a resource a field that became known after they were made. */
  addField(resource: string, field: string): void {
    const classes = this.#classes.get(resource);
    if (classes) this.#defineField(classes, resource, field);
  }

  #classesOf(resource: string | null): ResourceClasses {
    const name = resource ?? '';
    let classes = this.#classes.get(name);
    if (!classes) {
      classes = { Reference: class extends ApiResourceReference {}, Chain: class extends RelationPromise {} };
      this.#classes.set(name, classes);
      for (const field of this.#shapes.of(name).fields) this.#defineField(classes, name, field);
    }
    return classes;
  }

  #defineField({ Reference, Chain }: ResourceClasses, resource: string, field: string): void {
    if (OWN_NAMES.has(field)) return;
    const relation = this.#shapes.of(resource).relations.get(field);
    const asRead = (value: Promise<unknown>): Promise<unknown> => this.#chain(relation, value);
    Object.defineProperty(Reference.prototype, field, {
      get(this: ApiResourceReference) {
        return asRead(readField(this, field));
      },
      set(this: ApiResourceReference) {
        refuseAssignment(this, field);
      },
      configurable: true,
    });
    Object.defineProperty(Chain.prototype, field, {
      get(this: RelationPromise) {
        return asRead(this.then((value) => readThrough(value, field)));
      },
      configurable: true,
    });
  }

  #chain(relation: RelationShape | undefined, value: Promise<unknown>): Promise<unknown> {
    if (!relation || relation.many) return value;
    const { Chain } = this.#classesOf(relation.to);
    return new Chain((resolve, reject) => {
      value.then(resolve, reject);
    });
  }
}
