import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { abilitiesOf } from '../objects/abilities.js';

interface ResourcesOptions {
  readonly refresh?: true;
}

/** `hexoskin resources`: what there is on the server. */
export const resources: Define = (command, act) => {
  command
    .option('--refresh', 'forget how the resources were defined, so that the server is asked again')
    .action(act(show));
  examples(command, 'hexoskin resources', 'hexoskin resources --csv');
};

async function show(context: Context, { refresh }: ResourcesOptions): Promise<void> {
  const api = await context.api();
  if (refresh === true) await api.clearResourceCache();
  const { output, signal } = context;
  const { body } = await api.request('GET', '', { signal });
  const { resources: known } = await import('hexoskin-schema');
  // Servers list patterns of addresses beside, which are no resources.
  const names = Object.keys(body as object).filter((name) => /^\w+$/.test(name));
  const lines = names.map((name) => {
    const { listMethods: list = [], detailMethods: detail = [], about = '' } = known.get(name) ?? {};
    return { name, can: abilitiesOf({ list, detail }).join(' '), about };
  });
  if (output.format === 'table') {
    const { blockText } = await import('../output/block-text.js');
    return output.put(
      blockText(
        lines.map(({ name, about }) => [name, about]),
        output.width,
      ),
    );
  }
  const rows = await output.rows();
  for (const line of lines) await rows.write(line);
  await rows.end();
}
