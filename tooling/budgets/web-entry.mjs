import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** What a page loads for the client, minified and gzipped: at once, and later when it first uses a part of it. */
export async function measureWebEntry() {
  const published = split(await bundle('packages/client/dist/index.js'));
  // Compressed sizes of parts cannot be told, nor where the parts of joined files are from: that is what the sources are for.
  const sources = split(await bundle('packages/client/src/index.ts'));
  return {
    webEntry: { total: gzipped(published.eager), parts: partsOf(sources.eager) },
    webLazy: { total: gzipped(published.lazy), parts: partsOf(sources.lazy) },
  };
}

/** The chunks of a program that does nothing but make a client. @param {string} entry */
async function bundle(entry) {
  const program = `import { HexoApi } from ${JSON.stringify(join(checkout, entry))}; console.log(new HexoApi());`;
  const built = await rolldown({
    input: 'program',
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? id : null),
        load: (id) => (id === 'program' ? program : null),
      },
    ],
  });
  const { output } = await built.generate({ minify: true });
  await built.close();
  return output.filter((file) => file.type === 'chunk');
}

/** Those that are loaded with the entry, and the others. @param {import('rolldown').OutputChunk[]} chunks */
function split(chunks) {
  const eager = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of eager) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) eager.add(chunk);
  }
  return { eager: [...eager], lazy: chunks.filter((chunk) => !eager.has(chunk)) };
}

/** @param {readonly import('rolldown').OutputChunk[]} chunks */
function gzipped(chunks) {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

/** Characters of code by the folder that they come from. @param {readonly import('rolldown').OutputChunk[]} chunks */
function partsOf(chunks) {
  /** @type {Record<string, number>} */
  const parts = {};
  for (const { modules } of chunks) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const [part = 'the program'] =
        /packages\/\w+\/(?:src|dist)\/[^/]+|node_modules\/[^/]+/.exec(relative(checkout, id)) ?? [];
      parts[part] = (parts[part] ?? 0) + renderedLength;
    }
  }
  return Object.fromEntries(Object.entries(parts).sort(([, one], [, other]) => other - one));
}
