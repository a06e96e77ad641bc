import { UsageError } from '../errors/usage.js';
import { nearestName } from '../query/nearest.js';

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

/** Has a loop over a list call that lacks its `await` show the right line; JavaScript would say that `list` is no function. */
export function refusePlainLoop(prototype: object): void {
  const refuse = (): never => {
    throw new UsageError(
      'A list has to be waited for: for (const object of await api.record.list()) has its first page, for await (const object of api.record.list()) every object',
    );
  };
  Object.defineProperty(prototype, Symbol.iterator, { value: refuse, configurable: true });
}

/**
 * Makes reading a property that does not exist, but is spelt nearly like a resource, an error that names the right one.
 * Other names read as undefined as usual: many tools probe objects for names of their own.
 */
export function guardAgainstMisspelling(prototype: object, resources: readonly string[]): void {
  const guard = new Proxy(Object.prototype, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) refuseNearMiss(name, resources);
      return Reflect.get(target, name, receiver);
    },
  });
  Object.setPrototypeOf(prototype, guard);
}

/** Names that tools look for on any object. */
const PROBED: ReadonlySet<string> = new Set([
  'then',
  'catch',
  'finally',
  'toJSON',
  'length',
  'size',
  'name',
  'type',
  'nodeType',
  'inspect',
  'default',
]);

function refuseNearMiss(name: string, resources: readonly string[]): void {
  if (PROBED.has(name) || name.length < 3) return;
  const nearest = nearestName(name, resources);
  if (nearest !== null) {
    throw new UsageError(
      `There is no resource '${name}'; did you mean '${nearest}'? (For one that only the server knows: api.resource('${name}'))`,
    );
  }
}
