// To be preloaded with --import: writes the address of every module file that is loaded to the file MODULE_LIST.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (url.startsWith('file:')) appendFileSync(process.env['MODULE_LIST'] ?? '', `${url}\n`);
  return nextLoad(url, context);
}
