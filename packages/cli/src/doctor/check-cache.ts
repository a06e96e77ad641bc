import { readFile, stat } from 'node:fs/promises';
import { plural } from '../output/plural.js';
import { type Finding, good, note } from './finding.js';

/** The definitions of resources that are kept, so that the server need not be asked. */
export async function checkCache(prefix: string | null, server: string): Promise<Finding> {
  const refresh = 'hexoskin resources --refresh';
  if (prefix === null)
    return note('cache', 'none, since there is no home folder: each command asks for definitions anew');
  // The name by which the library keeps them.
  const path = `${prefix}_${server.replace(/\W+/g, '.')}`;
  try {
    const { mtimeMs } = await stat(path);
    const { schemas } = JSON.parse(await readFile(path, 'utf8')) as { schemas: object };
    const hours = Math.floor((Date.now() - mtimeMs) / 3_600_000);
    const count = Object.keys(schemas).length;
    const age = hours === 0 ? 'within the last hour' : `${plural(hours, 'hour')} ago`;
    return note(
      'cache',
      `${plural(count, 'definition')}, the last one ${age}, in ${path}`,
      `if the server has changed: ${refresh}`,
    );
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing
      ? good('cache', 'empty')
      : note('cache', `${path} cannot be read: ${(error as Error).message}`, refresh);
  }
}
