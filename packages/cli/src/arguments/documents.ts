import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Failure } from '../failure.js';
import type { InputStream } from '../world.js';
import type { Fields } from './fields.js';

/**
 * The objects in a file, or on standard input for `-`: one, an array of them, or one on each line, as `list` writes them.
 *
 * @throws Failure that names the place where it is something else
 */
export async function readObjects(path: string, stdin: InputStream): Promise<Fields[]> {
  const where = path === '-' ? 'standard input' : path;
  const json = await (path === '-' ? text(stdin) : readFile(path, 'utf8')).catch((error: unknown) => {
    throw new Failure(`the objects cannot be read: ${(error as Error).message}`, { exitCode: 2, cause: error });
  });
  const document = parsed(json);
  const values = document === undefined ? linesOf(json, where) : Array.isArray(document) ? document : [document];
  const wrong = values.findIndex((value) => typeof value !== 'object' || value === null || Array.isArray(value));
  if (wrong >= 0) throw new Failure(`object ${wrong + 1} of ${where} is no JSON object`, { exitCode: 2 });
  if (values.length === 0) throw new Failure(`there is no object in ${where}`, { exitCode: 2 });
  return values as Fields[];
}

/** Undefined where it is no JSON document. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function linesOf(text: string, where: string): unknown[] {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  return lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw new Failure(`line ${number} of ${where} is no JSON: ${(error as Error).message}`, {
          exitCode: 2,
          cause: error,
        });
      }
    });
}
