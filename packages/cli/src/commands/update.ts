import { readObjects } from '../arguments/documents.js';
import { fieldsOf } from '../arguments/fields.js';
import { parsePairs } from '../arguments/pairs.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { localTimeOf } from '../objects/local-time.js';
import { resourceNamed } from '../objects/resource.js';
import { rowOf } from '../objects/row-of.js';

interface UpdateOptions {
  readonly file?: string;
}

/** `hexoskin update RESOURCE ID field=value …`: changes some fields of an object; the others stay as they are. */
export const update: Define = (command, act) => {
  command
    .argument('<resource>', 'its resource, as range')
    .argument('<id>', 'its id')
    .argument('[field=value...]', 'what it shall have; field:=value takes JSON, as note:=null')
    .option('--file <path>', 'JSON of an object with the fields; - reads standard input')
    .action(act(change));
  examples(command, 'hexoskin update range 58901 name="Run by the river" note="Headwind on the way back"');
};

async function change(
  context: Context,
  name: string,
  id: string,
  texts: readonly string[],
  { file }: UpdateOptions,
): Promise<void> {
  const { signal } = context;
  const pairs = parsePairs(texts, 'name="Run by the river"');
  if (pairs.length === 0 && file === undefined) {
    throw new Failure(`what shall change? Give fields, as name="Run by the river", or --file`, { exitCode: 2 });
  }
  const resource = await resourceNamed(context, name);
  const conf = await resource.conf({ signal });
  const objects = file === undefined ? [] : await readObjects(file, context.world.stdin);
  if (objects.length > 1) throw new Failure('--file has several objects, and one is changed', { exitCode: 2 });
  const fields = { ...objects[0], ...(await fieldsOf(pairs, conf, await context.clock())) };
  const object = await resource.get(id, { signal });
  await object.patch(fields, { signal });
  await context.output.object(await rowOf(object, { localTime: await localTimeOf(context) }));
}
