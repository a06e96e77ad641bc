import { resources } from 'hexoskin-schema';
import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import { UsageError } from '../errors/usage.js';
import { givenUri, uriOfId } from '../objects/address.js';
import { parseUri } from '../objects/uri.js';
import { linkWithQuery } from '../query/encode.js';
import { assertAllowed } from '../query/methods.js';
import { ApiBinaryResult } from './binary-result.js';
import { readFile } from './read-file.js';

/** Formats in which single objects come as files. */
export type ActivityFormat = 'tcx' | 'fit';

/** Options of `get()` for an object as a file. */
export interface FileOptions<F extends ActivityFormat = ActivityFormat> extends RequestOptions {
  /** The file that is wanted in place of the object: `'tcx'`, or `'fit'` where the server makes such. */
  format: F;
}

/** Reads an object as a file. */
export async function getFile(
  engine: Engine,
  resource: string,
  target: unknown,
  options: FileOptions,
): Promise<WithResponse<ApiBinaryResult>> {
  checkRequestOptions('get()', options, ['format']);
  const { format, query = {} } = options;
  if (format !== 'tcx' && format !== 'fit') {
    throw new UsageError(`'format' of get() is 'tcx' or 'fit'; got '${String(format)}'`);
  }
  const resolved = engine.resolve(options);
  const given = givenUri(target, engine.origin);
  const name = given === null ? resource : (parseUri(given, engine.origin)?.resource ?? '');
  const known = resources.get(name);
  if (known && !known.detailFiles?.includes(format)) {
    const others = [...resources.values()].filter(({ detailFiles }) => detailFiles?.includes(format));
    const names = others.map((other) => other.name).join(', ');
    throw new UsageError(`The server makes no ${format.toUpperCase()} file of a ${name}, only of ${names}`);
  }
  const conf = await engine.definitions.conf(name, resolved);
  assertAllowed(conf, 'detail', 'get');
  const parameters = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]);
  const link = linkWithQuery(given ?? uriOfId(conf, target), parameters);
  const { bytes, response } = await readFile(engine, { link, format, options: resolved });
  return { data: new ApiBinaryResult(format, bytes, response.contentType), response };
}
