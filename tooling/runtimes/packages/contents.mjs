import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
/** What is wrong with the files of an installed package. @param {string} folder @returns {Promise<string[]>} */
export async function complaintsAbout(folder) {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)));
  const texts = new Map(
    await Promise.all(
      paths.map(async (path) => /** @type {[string, string]} */ ([path, await readFile(join(folder, path), 'utf8')])),
    ),
  );
  const manifest = JSON.parse(texts.get('package.json') ?? '{}');
  return [
    ...paths.flatMap((path) => aboutFile(path, texts)),
    ...aboutImports(texts, manifest),
    ...unreached(texts, manifest),
  ];
}

/** @param {string} path @param {ReadonlyMap<string, string>} texts @returns {string[]} */
function aboutFile(path, texts) {
  const text = texts.get(path) ?? '';
  const complaints = [];
  if (/\.test\.|(^|\/)tests?\/|tsbuildinfo|(^|\/)node_modules\//.test(path))
    complaints.push(`${path} is for its makers alone`);
  for (const place of [checkout, homedir()]) {
    if (place.length > 1 && text.includes(place)) complaints.push(`${path} names ${place}, which no other machine has`);
  }
  if (path.endsWith('.map')) {
    for (const source of JSON.parse(text).sources) {
      if (!texts.has(posix.join(posix.dirname(path), source)))
        complaints.push(`${path} leads to ${source}, which is not there`);
    }
  }
  return complaints;
}

/** @param {ReadonlyMap<string, string>} texts @param {any} manifest */
function* aboutImports(texts, manifest) {
  const known = new Set([manifest.name, ...Object.keys(manifest.dependencies ?? {})]);
  for (const [path, text] of texts) {
    for (const specifier of importsOf(path, text)) {
      if (specifier.startsWith('.')) {
        if (!targetsOf(path, specifier).some((target) => texts.has(target)))
          yield `${path} imports ${specifier}, which is not there`;
        continue;
      }
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      const builtin = specifier.startsWith('node:') || builtinModules.includes(name);
      if (!builtin && !known.has(name)) yield `${path} imports ${specifier}, on which the package does not depend`;
    }
  }
}

/** Modules to which nothing leads; those of which only types are used are empty. @param {ReadonlyMap<string, string>} texts @param {any} manifest */
function* unreached(texts, manifest) {
  const entries = [...leaves(manifest.exports), ...Object.values(manifest.bin ?? {})];
  const open = entries.map((entry) => posix.normalize(entry)).filter((entry) => texts.has(entry));
  const reached = new Set(open);
  for (const path of open) {
    const text = texts.get(path) ?? '';
    for (const specifier of importsOf(path, text).filter((name) => name.startsWith('.'))) {
      for (const target of targetsOf(path, specifier)) {
        if (!texts.has(target) || reached.has(target)) continue;
        reached.add(target);
        open.push(target);
      }
    }
  }
  for (const [path, text] of texts) {
    if (/^dist\/.*\.js$/.test(path) && !reached.has(path) && !isEmpty(text)) yield `${path} is used by nothing`;
  }
}

/** @param {string} text */
function isEmpty(text) {
  const { statements } = ts.createSourceFile('', text, ts.ScriptTarget.ES2022);
  return statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier === undefined);
}

/** @param {string} path @param {string} text @returns {string[]} */
function importsOf(path, text) {
  if (!/\.(js|ts)$/.test(path)) return [];
  const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
  return [...importedFiles, ...referencedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName);
}

/** The files that an import may mean. @param {string} path @param {string} specifier */
function targetsOf(path, specifier) {
  const target = posix.join(posix.dirname(path), specifier);
  return path.endsWith('.ts') ? [target.replace(/\.js$/, '.d.ts'), target.replace(/\.js$/, '.ts')] : [target];
}

/** The files at the leaves of an exports map. @param {unknown} value @returns {string[]} */
function leaves(value) {
  if (typeof value === 'string') return [value];
  return Object.values(value ?? {}).flatMap(leaves);
}
