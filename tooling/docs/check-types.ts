import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.js';
import type { Program } from './program.js';

const OPTIONS = [
  '--ignoreConfig',
  ['--pretty', 'false'],
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  ['--target', 'es2022'],
  ['--lib', 'es2023,dom,dom.iterable,dom.asynciterable'],
  ['--module', 'nodenext'],
  ['--moduleDetection', 'force'],
  ['--types', 'node'],
].flat();

/**
 * What the compiler says against programs, as `program: line: message`. They see the packages as their users do: by their
 * published declarations.
 */
export function typeErrors(programs: readonly Program[]): string[] {
  // Below the root, from where the packages can be seen.
  const folder = mkdtempSync(join(root, 'node_modules', '.docs-'));
  try {
    const files = programs.map((_, index) => `${index}.mts`);
    for (const [index, { text }] of programs.entries()) writeFileSync(join(folder, `${index}.mts`), text);
    const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...OPTIONS, ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    const complaints = stdout.split('\n').filter((line) => line !== '');
    if (status !== 0 && complaints.length === 0) throw new Error(`The compiler failed: ${stderr}`);
    return complaints.map((line) =>
      line.replace(/^(\d+)\.mts\((\d+),\d+\): /, (_, index, row) => `${programs[Number(index)]?.name}: ${row}: `),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
