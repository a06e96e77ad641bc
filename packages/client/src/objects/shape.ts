import { outline } from 'hexoskin-schema/outline';
import type { ResourceConf } from '../discovery/resource-conf.js';
import type { Layout } from './layout.js';

/** A field that links to other objects. */
export interface RelationShape {
  /** Resource linked to; null where only the URI in a reply tells. */
  readonly to: string | null;
  readonly many: boolean;
}

/** What turning a reply into an object has to know of its resource. */
export interface Shape {
  readonly name: string;
  readonly fields: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, RelationShape>;
  /** Layouts of the replies seen last. */
  readonly layouts: Layout[];
}

interface GrowingShape extends Shape {
  readonly fields: Set<string>;
  readonly relations: Map<string, RelationShape>;
}

/**
 * The shapes of all resources. Those of the known resources are there before any schema was read, so that relations
 * are recognised in whatever order things load; the server's own schemas add to them.
 */
export class Shapes {
  readonly #shapes = new Map<string, GrowingShape>();
  readonly #onField: (resource: string, field: string) => void;

  /** @param onField called for each field of a resource as it becomes known */
  constructor(onField: (resource: string, field: string) => void = () => {}) {
    this.#onField = onField;
  }

  of(name: string): Shape {
    return this.#growing(name);
  }

  learn(conf: ResourceConf): void {
    const shape = this.#growing(conf.name);
    for (const [field, { type, related_type }] of Object.entries(conf.fields)) {
      // A known field that is no relation in the outline holds values of its holder, whatever the schema calls it.
      if (shape.fields.has(field)) continue;
      if (type === 'related') shape.relations.set(field, { to: null, many: related_type === 'to_many' });
      shape.fields.add(field);
      shape.layouts.length = 0;
      this.#onField(conf.name, field);
    }
  }

  #growing(name: string): GrowingShape {
    let shape = this.#shapes.get(name);
    if (!shape) {
      shape = knownShape(name);
      this.#shapes.set(name, shape);
    }
    return shape;
  }
}

function knownShape(name: string): GrowingShape {
  const known = Object.hasOwn(outline, name) ? outline[name] : undefined;
  return {
    name,
    fields: new Set(known?.fields),
    relations: new Map(Object.entries(known?.relations ?? {})),
    layouts: [],
  };
}
