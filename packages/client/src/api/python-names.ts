import { UsageError } from '../errors/usage.js';

/**
 * Names of the Python client that read otherwise here: reading one throws an error that shows the right line.
 *
 * @param names Python name → what to write instead
 */
export function refusePythonNames(prototype: object, names: Readonly<Record<string, string>>): void {
  for (const [name, instead] of Object.entries(names)) {
    Object.defineProperty(prototype, name, {
      get() {
        throw new UsageError(`'${name}' is the Python client's name; write ${instead}`);
      },
      configurable: true,
    });
  }
}
