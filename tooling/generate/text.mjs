// Small pieces of TypeScript source.

export const banner =
  "// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.\n";

/** @param {string | null} value */
export function literal(value) {
  return value === null ? 'null' : `'${value.replaceAll("'", "\\'")}'`;
}
