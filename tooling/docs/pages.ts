import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** A page of the documentation. */
export interface Page {
  /** Path from the root of the checkout. */
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
}

/** A block of code between two rows of backticks. */
export interface Fence {
  readonly language: string;
  /** Words behind the language. `run`: the tests run it, too. */
  readonly flags: readonly string[];
  /** Index of its first line of code in the page, from 0. */
  readonly start: number;
  readonly code: readonly string[];
}

/** Every page of the documentation. */
export function readPages(): Page[] {
  return paths().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, fences: fencesOf(text) };
  });
}

function paths(): string[] {
  const packages = readdirSync(join(root, 'packages')).map((folder) => `packages/${folder}/README.md`);
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`);
  const all = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs, ...packages];
  return [...all, 'bench/README.md', 'examples/README.md'].filter((path) => existsSync(join(root, path)));
}

function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const [, language, rest = ''] = /^```(\w+)(.*)$/.exec(lines[index] ?? '') ?? [];
    if (language === undefined) continue;
    const start = index + 1;
    const end = lines.indexOf('```', start);
    if (end < 0) throw new Error(`The code that begins in line ${start} does not end`);
    fences.push({ language, flags: rest.trim().split(' '), start, code: lines.slice(start, end) });
    index = end;
  }
  return fences;
}
