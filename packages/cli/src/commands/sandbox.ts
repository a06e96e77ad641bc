import { InvalidArgumentError } from 'commander';
import type { ServedSandbox } from 'hexoskin-sandbox';
import { type Define, examples } from '../command/define.js';
import { SANDBOX_PORT } from '../configuration/sandbox.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { readFaultPlan } from '../fault-plan.js';
import { untilStopped } from '../until-stopped.js';

interface SandboxOptions {
  readonly port: number;
  readonly db?: string;
  readonly seed?: string;
  readonly tokenLife?: number;
  readonly cors?: readonly string[];
  readonly faults?: string;
  readonly import?: readonly string[];
  readonly liveFor?: number;
  readonly ranges?: true;
}

/** `hexoskin sandbox`: serves a Hexoskin-compatible API on this machine until it is stopped. */
export const sandbox: Define = (command, act) => {
  command
    .option('--port <number>', 'port to listen on; 0 picks a free one', parsePort, SANDBOX_PORT)
    .option('--db <file>', 'database file, which keeps changes; default: in memory')
    .option('--seed <text>', 'what the made-up data are grown from: same seed, same data')
    .option('--token-life <seconds>', 'how long an OAuth 2 access token lasts; default: ten hours', parseSeconds)
    .option(
      '--cors <origin>',
      'origin of web pages that may use it, such as http://localhost:3000; repeatable',
      addOrigin,
    )
    .option('--faults <plan>', 'what goes wrong on purpose: a file, or JSON that begins with {')
    .option(
      '--import <path>',
      'recordings to serve beside: a folder or zip archive as Hexoskin hands it out, or an EDF file; repeatable',
      addPath,
    )
    .option(
      '--live-for <seconds>',
      'end the recording in progress after this time; it is complete half a minute later',
      parseSeconds,
    )
    .option('--ranges', 'answer requests for parts of a file, so that a download can be resumed')
    .action(act(serve));
  examples(command, 'hexoskin sandbox --port 8256', 'hexoskin sandbox --db study.sqlite --seed study');
};

async function serve({ output }: Context, given: SandboxOptions): Promise<void> {
  const { port, db, seed, tokenLife, cors, faults, import: paths = [], liveFor, ranges } = given;
  // Here and not above, so that the other commands need not wait for a database to load.
  const { DatabaseError, FaultPlanError, ImportError, serveSandbox } = await import('hexoskin-sandbox');
  const options = {
    port,
    ...(db !== undefined && { database: db }),
    ...(seed !== undefined && { seed }),
    ...(tokenLife !== undefined && { tokenLife }),
    ...(cors !== undefined && { cors }),
    ...(liveFor !== undefined && { liveFor }),
    ...(ranges !== undefined && { ranges }),
    ...(faults !== undefined && { faults: await readFaultPlan(faults) }),
  };
  const server = await serveSandbox(options).catch((error: unknown) => {
    if (error instanceof DatabaseError) throw new Failure(error.message);
    if (error instanceof FaultPlanError)
      throw new Failure(`the fault plan is wrong: ${error.message}`, { exitCode: 2 });
    throw asFailure(error, port);
  });
  try {
    for (const path of paths) await importAll(server, path, output);
  } catch (error) {
    await server.close();
    throw error instanceof ImportError ? new Failure(error.message) : error;
  }
  const stopped = untilStopped();
  await output.line(`ready ${server.url}`);
  await stopped;
  await server.close();
}

/** Tells of what was imported where nothing reads along, as the first line of the output is for programs. */
async function importAll(server: ServedSandbox, path: string, output: Context['output']): Promise<void> {
  for (const { record, known, range, leftOut } of await server.importRecordings(path)) {
    const part = range === null ? '' : `, which is a part of range ${range}`;
    output.note(known ? `${path} is record ${record} already` : `imported ${path} as record ${record}${part}`);
    for (const reason of leftOut) output.note(`left out: ${reason}`);
  }
}

function asFailure(error: unknown, port: number): unknown {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined);
  if (code === 'EADDRINUSE')
    return new Failure(`port ${port} is in use; try another one, or --port 0 for any free one`);
  if (code === 'EACCES') return new Failure(`port ${port} is not for this user; try one above 1023 with --port`);
  return error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds > 0) return seconds;
  throw new InvalidArgumentError('It is a whole number of seconds, 1 or more.');
}

function addPath(path: string, others: readonly string[] = []): readonly string[] {
  return [...others, path];
}

function addOrigin(text: string, others: readonly string[] = []): readonly string[] {
  if (URL.canParse(text) && new URL(text).origin === text) return [...others, text];
  throw new InvalidArgumentError("An origin has no path and no final slash, as in 'http://localhost:3000'.");
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
