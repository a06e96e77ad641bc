import type { UntypedInstance } from 'hexoskin-client';
import { parseNames } from '../arguments/names.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { localTimeOf } from '../objects/local-time.js';
import { resourceNamed } from '../objects/resource.js';
import { rowOf } from '../objects/row-of.js';

interface GetOptions {
  readonly fields?: readonly string[];
}

/** `hexoskin get RESOURCE ID`, or `hexoskin get URI`: one object with all its fields. */
export const get: Define = (command, act) => {
  command
    .argument('<resource>', 'its resource, as range; or its URI alone, as /api/range/58901/')
    .argument('[id]', 'its id')
    .option('--fields <names>', 'what to show, in this order; links can be followed, as id,user.first_name', parseNames)
    .action(act(show));
  examples(
    command,
    'hexoskin get record 37700',
    'hexoskin get /api/record/37700/ --fields id,start_date,user.first_name --json',
  );
};

async function show(context: Context, name: string, id: string | undefined, { fields }: GetOptions): Promise<void> {
  const object = await read(context, name, id);
  await context.output.object(await rowOf(object, { fields, localTime: await localTimeOf(context) }));
}

async function read(context: Context, name: string, id: string | undefined): Promise<UntypedInstance> {
  const { signal } = context;
  if (name.includes('/')) {
    if (id !== undefined)
      throw new Failure(`'${name}' is the URI of an object, which has no further id`, { exitCode: 2 });
    return (await context.api()).resourceFromUri(name, { signal });
  }
  if (id === undefined) throw new Failure(`which ${name}? Give its id, as: hexoskin get ${name} 1`, { exitCode: 2 });
  return (await resourceNamed(context, name)).get(id, { signal });
}
