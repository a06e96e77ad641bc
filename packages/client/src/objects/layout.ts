import { RESERVED_NAMES } from './reserved-names.js';
import type { Shape } from './shape.js';

/** What becomes of a field: a property, a property made of what the server sent when first read, or nothing but `get('…')`. */
export type Place = 'value' | 'late' | 'hidden';

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
  const layout = newLayout(shape, fields);
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

function newLayout(shape: Shape, fields: Readonly<Record<string, unknown>>): Layout {
  const names = Object.keys(fields);
  const places = names.map((name): Place => {
    if (RESERVED_NAMES.has(name)) return 'hidden';
    return shape.relations.has(name) || isDeep(fields[name]) ? 'late' : 'value';
  });
  return { names, places, relations: names.filter((name) => shape.relations.has(name)) };
}

/** Whether a copy of a value costs more than a property that makes it when it is read. */
function isDeep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some((item) => typeof item === 'object');
}
