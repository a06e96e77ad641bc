import type { Channel } from '../channel.js';

const LABEL_LENGTH = 16;

/** How Hexoskin shortens names before it cuts them. */
const SHORT: readonly (readonly [whole: string, short: string])[] = [
  ['respiration', 'resp'],
  ['acceleration', 'accel'],
];

/** The label of a channel: the id of its data type and what there is room for of its name, `4129:resp_thorac`. */
export function edfLabel({ id, name }: Pick<Channel, 'id' | 'name'>): string {
  const short = SHORT.reduce((text, [whole, part]) => text.replace(whole, part), name);
  return (id === null ? short : `${id}:${short}`).slice(0, LABEL_LENGTH);
}

/** The id of the data type that a label begins with; null when it begins otherwise. */
export function idOfLabel(label: string): number | null {
  const id = /^(\d+):/.exec(label)?.[1];
  return id === undefined ? null : Number(id);
}
