import type { ApiResourceAccessor } from 'hexoskin-client';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { oneByOne } from '../objects/one-by-one.js';
import { resourceNamed } from '../objects/resource.js';
import { askYes, canAsk, needsTerminal } from '../terminal/ask.js';
import { linesOf } from '../terminal/read-line.js';

interface DeleteOptions {
  readonly yes?: true;
}

/** `hexoskin delete RESOURCE ID…`: deletes objects for good. */
export const deleteObjects: Define = (command, act) => {
  command
    .argument('<resource>', 'their resource, as range')
    .argument('<id...>', 'their ids; - reads them from standard input, one a line, or as list writes objects')
    .option('--yes', 'do not ask')
    .action(act(run));
  examples(
    command,
    'hexoskin delete range 58902 --yes',
    'hexoskin list range user=athlete@example.org --order -start --limit 2 | hexoskin delete range - --yes',
  );
};

async function run(context: Context, name: string, given: readonly string[], { yes }: DeleteOptions): Promise<void> {
  const resource = await resourceNamed(context, name);
  const ids = given.includes('-') ? await readIds(context, given) : given;
  if (yes !== true && !(await isMeant(context, name, ids))) throw new Failure('nothing was deleted');
  await oneByOne(
    context,
    ids,
    (id) => `${name} ${id}`,
    async (id) => {
      await remove(resource, id, context.signal);
      context.output.note(`Deleted ${name} ${id}.`);
    },
  );
}

async function readIds({ world, signal }: Context, given: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const line of linesOf(world.stdin, signal)) if (line.trim() !== '') ids.push(idIn(line.trim()));
  return given.flatMap((id) => (id === '-' ? ids : [id]));
}

/** An id as it is, or that of an object in JSON. */
function idIn(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { id, resource_uri: uri } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof id === 'number' || typeof id === 'string') return String(id);
    if (typeof uri === 'string') return uri;
  } catch {
    // Told below, as what else has no id.
  }
  throw new Failure(`standard input has a line without an id: ${line.slice(0, 80)}`, { exitCode: 2 });
}

async function isMeant(context: Context, name: string, ids: readonly string[]): Promise<boolean> {
  if (!canAsk(context)) throw needsTerminal('Whether to delete', 'say --yes');
  const what = ids.length === 1 ? `${name} ${ids[0]}` : `these ${ids.length}: ${name} ${ids.join(', ')}`;
  return askYes(context, `Delete ${what}, for good?`);
}

async function remove(resource: ApiResourceAccessor, id: string, signal: AbortSignal): Promise<void> {
  const object = await resource.get(id, { signal });
  await object.delete({ signal });
}
