import type { Channel } from '../channel.js';

/** A column of a CSV file, as its header names it. */
export interface Column {
  /** The header's cell as it stands. */
  readonly label: string;
  /** Name of the data type; null where the header gives its URI alone. */
  readonly name: string | null;
  /** What stands in brackets after the name: the unit in which the column counts. Null where there is none. */
  readonly unit: string | null;
  /** Id of the data type, from its URI; null where the header has no URI. */
  readonly id: number | null;
}

/** How writers name the columns. */
export interface LabelOptions {
  /** Beginning of URIs: `/api/` by default, `/api/v1/` in the old edition. */
  readonly uriPrefix?: string;
}

const NAMED = /^(?<name>.*?)(?: \[(?<unit>[^\]]*)\])?(?: ?\((?<uri>[^()]*)\))?$/;

/** Reads `heart_rate [bpm](/api/datatype/19/)`, `inspiration [s]`, `/api/v1/datatype/19/` and plain names. */
export function parseColumn(label: string): Column {
  if (label.startsWith('/')) return { label, name: null, unit: null, id: idOf(label) };
  const { name = label, unit = null, uri } = NAMED.exec(label)?.groups ?? {};
  return { label, name, unit, id: uri === undefined ? null : idOf(uri) };
}

/** Of these, files of Hexoskin have NA: states, levels of a belt, flags. */
const WITHOUT_UNIT = ['', 'a.u.', 'bit flags'];

/** The column of a channel as `name [unit](uri)`, without the URI where it has no id. */
export function columnLabel(channel: Pick<Channel, 'id' | 'name'>, unit: string, options: LabelOptions = {}): string {
  const uri = channel.id === null ? '' : `(${dataTypeUri(channel.id, options)})`;
  return `${channel.name} [${WITHOUT_UNIT.includes(unit) ? 'NA' : unit}]${uri}`;
}

export function dataTypeUri(id: number, { uriPrefix = '/api/' }: LabelOptions = {}): string {
  return `${uriPrefix}datatype/${id}/`;
}

/** The unit in which a channel's raw numbers count: `s/256`, `13.28 mL`, or the physical unit itself. */
export function rawUnit({ unit, scale }: Pick<Channel, 'unit' | 'scale'>): string {
  const over = Math.round(1 / scale);
  if (scale === 1) return unit;
  return scale < 1 && 1 / over === scale ? `${unit}/${over}` : `${scale} ${unit}`;
}

function idOf(uri: string): number | null {
  const id = /\/datatype\/(\d+)\/?$/.exec(uri)?.[1];
  return id === undefined ? null : Number(id);
}
