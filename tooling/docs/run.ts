import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import * as client from 'hexoskin-client';
import { createSandbox } from 'hexoskin-sandbox';
import ts from 'typescript';

/**
 * Runs a program in this process and in a folder of its own. Whatever server its clients name, a sandbox of its own
 * answers those that bring no `fetch`, with a copy of a database: to seed one takes longer than most programs. Where a line ends with `// → text`, that has to be what was printed last; `…` in it
 * stands for any text.
 *
 * @param then goes on with the files that the program left in its folder
 */
export async function runOnSandbox(
  program: string,
  database: string,
  then: (folder: string) => void = () => {},
): Promise<void> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  copyFileSync(database, join(folder, 'sandbox.db'));
  const sandbox = createSandbox({ database: join(folder, 'sandbox.db') });
  process.chdir(folder);
  try {
    await evaluate(withChecks(program), new Printer(), (name) =>
      name === 'hexoskin-client' ? { ...client, HexoApi: clientOf(sandbox.fetch) } : import(name),
    );
    then(folder);
  } finally {
    process.chdir(before);
    sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

/** Stands for `console` in the programs. */
class Printer {
  #last = '';

  readonly log = (...values: unknown[]): void => {
    this.#last = format(...values);
  };

  readonly check = (expected: string, line: number): void => {
    if (isLike(this.#last, expected)) return;
    throw new Error(`Line ${line} of the page prints ${this.#last} and says ${expected}`);
  };
}

/** Whether a text is what is expected, where `…` stands for anything. */
export function isLike(text: string, expected: string): boolean {
  const pattern = expected.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 's').test(text);
}

function withChecks(program: string): string {
  const lines = program.split('\n').map((line, index) => {
    return line.replace(
      /\/\/ → (.*)$/,
      (_, expected: string) => `console.check(${JSON.stringify(expected)}, ${index + 1});`,
    );
  });
  return lines.join('\n');
}

function clientOf(answer: (request: Request) => Promise<Response>): typeof client.HexoApi {
  return class extends client.HexoApi {
    constructor(options: client.HexoApiOptions = {}) {
      super({ fetch: (url, init) => answer(new Request(url, init)), ...options, resourceCache: null });
    }
  };
}

/** Imports become awaited calls, since the body of a function can have none. */
async function evaluate(program: string, console: object, importModule: (name: string) => unknown): Promise<void> {
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: false },
  });
  const body = outputText
    .replace(/^import (\{[^}]*\}) from ('[^']*');/gm, (_, names: string, name: string) => {
      return `const ${names.replaceAll(' as ', ': ')} = await importModule(${name});`;
    })
    .replace(/^export \{\};/m, '');
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction('console', 'importModule', body)(console, importModule);
}
