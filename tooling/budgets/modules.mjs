import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { modulesOnImport } from '../../bench/lib/modules-on-import.mjs';

const cli = createRequire(fileURLToPath(new URL('../../packages/cli/', import.meta.url)));

/** The module files that Node.js opens for the client. */
export async function measureModules() {
  const urls = await modulesOnImport(pathToFileURL(cli.resolve('hexoskin-client')).href);
  const names = urls.map((url) => url.replace(/^.*\/(?=packages\/|node_modules\/)/, ''));
  return { modules: { total: names.length, parts: Object.fromEntries(names.sort().map((name) => [name, 1])) } };
}
