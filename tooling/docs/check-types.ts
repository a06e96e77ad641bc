import { join } from 'node:path';
import ts from 'typescript';
import { root } from './pages.js';
import type { Program } from './program.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/**
 * What the compiler says against programs that exist only in memory, as `program: line: message`. They see the packages
 * as their users do: by their published declarations.
 */
export function typeErrors(programs: readonly Program[]): string[] {
  const sources = new Map(programs.map(({ name, text }) => [join(root, `${name}.mts`), text]));
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  const program = ts.createProgram([...sources.keys()], OPTIONS, host);
  return [...sources.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(describe);
  });
}

function describe({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
  const program = file?.fileName.slice(root.length).replace(/\.mts$/, '');
  return `${program}: ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
