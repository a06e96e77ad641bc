import { failure } from '../../http/errors.js';
import { type Parameter, wholeNumber } from './parameters.js';

/** Whether a number meets a parameter's condition. `read` makes numbers of its texts; null is none. */
export type Condition = (value: number) => boolean;

/** The condition that a parameter puts on a number. */
export function conditionOf({ lookup, texts }: Parameter, read: (text: string) => number | null): Condition {
  const wanted = texts.map(read);
  const [first = null, second = null] = wanted;
  switch (lookup) {
    case 'gt':
      return (value) => first !== null && value > first;
    case 'gte':
      return (value) => first !== null && value >= first;
    case 'lt':
      return (value) => first !== null && value < first;
    case 'lte':
      return (value) => first !== null && value <= first;
    case 'range':
      // The live service does not expect any other number of bounds.
      if (wanted.length !== 2) throw failure(500);
      return (value) => first !== null && second !== null && value >= first && value <= second;
    default:
      return (value) => wanted.includes(value);
  }
}

/** From one tick to another, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const always: Window = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

export function intersect(windows: readonly Window[]): Window {
  return {
    from: Math.max(...windows.map(({ from }) => from), always.from),
    to: Math.min(...windows.map(({ to }) => to), always.to),
  };
}

/** The window that a parameter about whole ticks leaves open. */
export function windowOf({ name, lookup, texts }: Parameter): Window {
  const [first, second] = texts;
  if (name === 'start') return { ...always, from: wholeNumber(first) };
  if (name === 'end') return { ...always, to: wholeNumber(first) };
  switch (lookup) {
    case 'gt':
      return { ...always, from: wholeNumber(first) + 1 };
    case 'gte':
      return { ...always, from: wholeNumber(first) };
    case 'lt':
      return { ...always, to: wholeNumber(first) - 1 };
    case 'lte':
      return { ...always, to: wholeNumber(first) };
    default:
      if (texts.length !== 2) throw failure(500);
      return { from: wholeNumber(first), to: wholeNumber(second) };
  }
}
