/**
 * A real Django and Tastypie server with the API's resources, as a judge of what this project's own server and client do.
 *
 *     const python = findTastypie();
 *     describe.skipIf(python === undefined)(`against Tastypie (${TASTYPIE_INSTALL})`, () => {
 *       const server = await startTastypie(python, { rows, accounts: [{ username: 'a@example.org', password: 'a' }] });
 *       await fetch(`${server.url}/api/range/`, { headers: { Authorization: … } });
 *       await server.close();
 *     });
 *
 * It is stock Tastypie 0.13 with the methods, fields, filters and orderings of the schema package, Basic authentication
 * and `always_return_data`. It knows nothing of Hexoskin beyond that: everybody sees everything, filters on relations
 * take keys only, a PUT to nothing creates, and derived fields hold what the rows say.
 * Objects live in memory; every server has its own.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { resources as allResources, type ResourceSchema } from 'hexoskin-schema';

/** The line that installs what these tests need on Debian and its descendants. */
export const TASTYPIE_INSTALL = 'apt-get install python3-django-tastypie';

/** One object. To-one relations hold the key of their target, to-many relations an array of keys, dates ISO text. */
export interface TastypieRow {
  readonly resource: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface TastypieOptions {
  readonly rows: Iterable<TastypieRow>;
  /** Who may sign in. These are no objects: rows of `user` are independent of them. */
  readonly accounts: readonly { readonly username: string; readonly password: string }[];
  /** Default: all of the schema package. */
  readonly resources?: Iterable<ResourceSchema>;
  /** Relations that answer the object instead of its URI, by resource and field. Default: none. */
  readonly embedded?: Readonly<Record<string, Readonly<Record<string, 'always' | 'detail'>>>>;
}

export interface TastypieServer {
  /** Origin without a slash at the end, such as `http://127.0.0.1:43210`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The Python interpreter that has Tastypie 0.13, or undefined where there is none. */
export function findTastypie(): string | undefined {
  // Debian's packages belong to its own interpreter, which another one may hide in the path.
  return ['python3', '/usr/bin/python3'].find((python) => {
    const probe = 'import django, six, tastypie; assert tastypie.__version__.startswith("0.13")';
    return spawnSync(python, ['-c', probe]).status === 0;
  });
}

/** Starts a server with these objects. Rejects with the interpreter's words where it cannot. */
export async function startTastypie(python: string, options: TastypieOptions): Promise<TastypieServer> {
  const description = {
    resources: [...(options.resources ?? allResources.values())],
    rows: [...options.rows],
    accounts: options.accounts,
    embedded: options.embedded ?? {},
  };
  // -B: no compiled files in the source folder.
  const child = spawn(python, ['-B', fileURLToPath(new URL('server.py', import.meta.url))]);
  // The input stays open: the server ends when it closes, so it cannot outlive a test run that was killed.
  child.stdin.write(`${JSON.stringify(description)}\n`);
  const url = await readUrl(child);
  return {
    url,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function readUrl(child: ChildProcess): Promise<string> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.stdin?.on('error', () => {
    // The server has ended; why is in its complaint.
  });
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      const ready = /^ready (\S+)$/.exec(line);
      if (ready?.[1] !== undefined) return ready[1];
    }
  }
  throw new Error(`The Tastypie server did not start:\n${complaint}`);
}
