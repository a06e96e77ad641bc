import { InvalidArgumentError } from 'commander';

/** Names with commas between them, for an option that can be given several times. */
export function parseNames(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It is one name, or several with commas between them.');
  return [...before, ...names];
}

/** Collects what is given several times, for an option. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
