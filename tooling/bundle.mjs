// Joins the client's modules into few files. Finding and opening a module takes longer than running it, and every program
// that uses the client waits for that when it starts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const client = fileURLToPath(new URL('../packages/client', import.meta.url));
const dist = join(client, 'dist');
const fresh = join(client, 'dist.new');
/** What package.json lets others import. */
const ENTRIES = ['index', 'node', 'node/files'];
/** What the compiler writes whenever a source changed. */
const compiled = join(dist, '.tsbuildinfo');
/** What was joined, and how. Written when everything else is, so that a build that was broken off is done again. */
const stamp = join(dist, '.bundled');

export async function bundleClient() {
  const state = readFileSync(compiled, 'utf8') + readFileSync(fileURLToPath(import.meta.url), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const bundle = await rolldown({
    input: Object.fromEntries(ENTRIES.map((name) => [name, join(client, 'src', `${name}.ts`)])),
    platform: 'neutral',
    resolve: { extensionAlias: { '.js': ['.ts'] } },
    external: (id) => !id.startsWith('.') && !id.startsWith(client),
  });
  await rm(fresh, { recursive: true, force: true });
  await bundle.write({
    dir: fresh,
    sourcemap: true,
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { groups: [{ debugName: 'core', name: core() }] },
  });
  await bundle.close();
  for (const path of await readdir(dist, { recursive: true })) {
    if (/\.js(\.map)?$/.test(path)) await rm(join(dist, path));
  }
  await rm(join(dist, 'chunks'), { recursive: true, force: true });
  await cp(fresh, dist, { recursive: true });
  await rm(fresh, { recursive: true });
  writeFileSync(stamp, state);
}

/** Names the chunk of what every program loads at once: one, although later chunks use parts of it as well. */
function core() {
  /** @type {Set<string>} */
  const atOnce = new Set();
  return (/** @type {string} */ id, /** @type {import('rolldown').ChunkingContext} */ context) => {
    const add = (/** @type {string} */ module) => {
      if (atOnce.has(module)) return;
      atOnce.add(module);
      const { importedIds = [] } = context.getModuleInfo(module) ?? {};
      // A copy: rolldown uses the array again for the next module.
      for (const imported of [...importedIds]) add(imported);
    };
    add(join(client, 'src', 'index.ts'));
    return atOnce.has(id) ? 'core' : null;
  };
}
