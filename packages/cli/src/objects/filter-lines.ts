import type { FilterConf, ResourceConf } from 'hexoskin-client';

/** A filter, in words. */
export interface FilterLine {
  readonly name: string;
  readonly lookups: string;
}

/** The filters that a list takes. */
export function filterLines({ filtering = {} }: ResourceConf): FilterLine[] {
  return Object.entries(filtering).map(([name, lookups]) => ({ name, lookups: lookupsText(name, lookups) }));
}

function lookupsText(name: string, lookups: FilterConf): string {
  if (lookups === 2) return `all, and the filters of what it links to, as ${name}__id`;
  if (typeof lookups === 'number') return 'all';
  return lookups.join(' ');
}
