import { InvalidArgumentError } from 'commander';

/** A whole number from 1, for an option. */
export function parseCount(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It is a whole number, 1 or more.');
}
