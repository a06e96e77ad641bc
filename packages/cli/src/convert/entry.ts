/** A file of a record, as downloads have it. */
export interface Entry {
  /** Its path, with `/` between folders. */
  readonly name: string;
  /** Its content from the beginning, each time anew. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The names of files as they are below the folder that all of them are in, if there is one. */
export function withoutCommonFolder(names: readonly string[]): string[] {
  const [first = ''] = names;
  const folder = first.slice(0, first.indexOf('/') + 1);
  const isCommon = folder !== '' && names.every((name) => name.startsWith(folder));
  return isCommon ? withoutCommonFolder(names.map((name) => name.slice(folder.length))) : [...names];
}
