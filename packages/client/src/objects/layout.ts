import { RESERVED_NAMES } from './reserved-names.js';
import type { Shape } from './shape.js';

/** What becomes of a field: a property, a property that reads as references, or nothing but `get('…')`. */
export type Place = 'value' | 'relation' | 'hidden';

/** The fields of a reply in their order, and what becomes of each. Most replies of a resource have the same. */
export interface Layout {
  readonly names: readonly string[];
  readonly places: readonly Place[];
  readonly relations: readonly string[];
}

const LAYOUTS_KEPT = 4;

/** The layout of an object that a reply brought. */
export function layoutOf(shape: Shape, fields: Readonly<Record<string, unknown>>): Layout {
  for (const layout of shape.layouts) if (fits(layout, fields)) return layout;
  const layout = newLayout(shape, Object.keys(fields));
  shape.layouts.unshift(layout);
  if (shape.layouts.length > LAYOUTS_KEPT) shape.layouts.pop();
  return layout;
}

function fits({ names }: Layout, fields: Readonly<Record<string, unknown>>): boolean {
  let place = 0;
  for (const name in fields) {
    if (names[place] !== name) return false;
    place += 1;
  }
  return place === names.length;
}

function newLayout(shape: Shape, names: readonly string[]): Layout {
  const places = names.map((name): Place => {
    if (RESERVED_NAMES.has(name)) return 'hidden';
    return shape.relations.has(name) ? 'relation' : 'value';
  });
  return { names, places, relations: names.filter((name) => shape.relations.has(name)) };
}
