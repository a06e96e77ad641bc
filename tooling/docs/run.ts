import * as client from 'hexoskin-client';
import { createSandbox } from 'hexoskin-sandbox';
import ts from 'typescript';

/**
 * Runs a program in this process. Whatever server its clients name, a sandbox of its own answers those that bring no
 * `fetch`; what it prints is the result.
 */
export async function runOnSandbox(program: string): Promise<string[]> {
  const sandbox = createSandbox();
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => printed.push(values.map(String).join(' ')) };
  try {
    await evaluate(program, console, (name) =>
      name === 'hexoskin-client' ? { ...client, HexoApi: clientOf(sandbox.fetch) } : import(name),
    );
  } finally {
    sandbox.close();
  }
  return printed;
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
