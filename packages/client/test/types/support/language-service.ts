import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** The settings of somebody's program. The library comes from its sources, so that no stale build can answer for them. */
const settings: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  // Members of unions are shown in an order that does not depend on what else a program holds.
  stableTypeOrdering: true,
  paths: {
    'hexoskin-client': [join(root, 'packages/client/src/index.ts')],
    'hexoskin-formats': [join(root, 'packages/formats/src/index.ts')],
    'hexoskin-schema': [join(root, 'packages/schema/src/index.ts')],
    'hexoskin-schema/outline': [join(root, 'packages/schema/src/generated/outline.ts')],
  },
};

/** The path of a file of this checkout. */
export function pathTo(file: string): string {
  return join(root, file);
}

/** The path of one of the programs that are compiled here and never run. */
export function programPath(name: string): string {
  return pathTo(`packages/client/test/types/programs/${name}`);
}

/**
 * TypeScript as an editor runs it.
 *
 * @param texts files by path, which need not exist on disk
 */
export function openFiles(texts: Readonly<Record<string, string>>): ts.LanguageService {
  const read = (path: string): string | undefined => texts[path] ?? ts.sys.readFile(path);
  return ts.createLanguageService({
    getCompilationSettings: () => settings,
    getScriptFileNames: () => Object.keys(texts),
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path in texts || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });
}

/** What the compiler has against a program. */
export interface Complaint {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

export function complaintsAbout(service: ts.LanguageService, path: string): Complaint[] {
  const found = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
  return found.map(({ file, start, messageText }) => ({
    line: (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

/** What an editor shows at a place in a program. */
export interface Hover {
  readonly type: string;
  readonly doc: string;
  /** `@param`, `@throws`, `@deprecated`, … as written. */
  readonly tags: readonly string[];
}

export function hoverAt(service: ts.LanguageService, path: string, position: number): Hover {
  const info = service.getQuickInfoAtPosition(path, position);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    doc: ts.displayPartsToString(info?.documentation),
    tags: (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`),
  };
}
