import type { ResourceConf } from 'hexoskin-client';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { abilitiesOf } from '../objects/abilities.js';
import { type FieldLine, fieldLines } from '../objects/field-lines.js';
import { filterLines } from '../objects/filter-lines.js';
import { boldIf } from '../output/colour.js';
import type { Output } from '../output/output.js';

interface SchemaOptions {
  readonly refresh?: true;
}

/** `hexoskin schema RESOURCE`: what its objects hold, and how they are filtered and ordered. */
export const schema: Define = (command, act) => {
  command
    .argument('<resource>', "which one, as range; 'hexoskin resources' shows all")
    .option('--refresh', 'forget how the resources were defined, and ask the server again')
    .action(act(show));
  examples(command, 'hexoskin schema range', 'hexoskin schema range --csv');
};

async function show(context: Context, name: string, { refresh }: SchemaOptions): Promise<void> {
  const api = await context.api();
  if (refresh === true) await api.clearResourceCache();
  const conf = await api.resource(name).conf({ signal: context.signal });
  const { output } = context;
  switch (output.format) {
    case 'table':
      return showForPeople(output, conf);
    case 'csv': {
      const rows = await output.rows();
      for (const line of await fieldLines(conf)) await rows.write({ ...line });
      return rows.end();
    }
    default:
      // As the server sent it.
      return output.object({ ...conf });
  }
}

async function showForPeople(output: Output, conf: ResourceConf): Promise<void> {
  const { resources } = await import('hexoskin-schema');
  const { blockText } = await import('../output/block-text.js');
  const bold = boldIf(output.colour);
  const block = (rows: readonly (readonly string[])[]): Promise<void> => output.put(blockText(rows, output.width));
  const can = abilitiesOf({ list: conf.allowed_list_http_methods, detail: conf.allowed_detail_http_methods });
  const title = async (text: string): Promise<void> => output.put(`\n${bold(text)}\n`);

  await output.put(`${bold(conf.name)}  ${resources.get(conf.name)?.about ?? ''}\n`);
  await block([
    ['address', conf.list_endpoint],
    ['can', can.join(', ') || 'nothing'],
  ]);
  await title('Fields');
  await block((await fieldLines(conf)).map(({ name, type, notes, about }: FieldLine) => [name, type, notes, about]));
  const filters = filterLines(conf);
  if (filters.length > 0) {
    await title('Filters: name=value, or name__lookup=value');
    await block(filters.map(({ name, lookups }) => [name, lookups]));
  }
  if (conf.ordering !== undefined && conf.ordering.length > 0) {
    await title('Order by');
    await block([[conf.ordering.join(', ')]]);
  }
}
