// Small pieces of TypeScript source.

export const banner =
  "// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.\n";

/** @param {string | null} value */
export function literal(value) {
  return value === null ? 'null' : `'${value.replaceAll("'", "\\'")}'`;
}

/**
 * A name in PascalCase: `bundle_permission` becomes `BundlePermission`.
 *
 * @param {string} name
 */
export function pascal(name) {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/**
 * A resource's name behind the article it takes.
 *
 * @param {string} resource
 */
export function withArticle(resource) {
  // Those in u begin like "you": a `user`, a `unit`.
  return `${/^[aeio]/.test(resource) ? 'an' : 'a'} \`${resource}\``;
}

/**
 * @param {string} about
 * @param {string} [indent]
 */
export function doc(about, indent = '') {
  return `${indent}/** ${about.replaceAll('*/', '*\\/')} */`;
}

/**
 * An interface; one line of its body per element of `members`.
 *
 * @param {{ about: string, head: string, members: string[] }} parts
 */
export function interfaceSource({ about, head, members }) {
  const body = members.length > 0 ? `{\n${members.map((line) => `  ${line}`).join('\n')}\n}` : '{}';
  return `${doc(about)}\nexport interface ${head} ${body}\n`;
}

/**
 * Of the given names, those that occur in a source, as an import.
 *
 * @param {{ names: string[], from: string, source: string }} parts
 */
export function typeImport({ names, from, source }) {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)).toSorted();
  return used.length > 0 ? `import type { ${used.join(', ')} } from '${from}';\n` : '';
}
