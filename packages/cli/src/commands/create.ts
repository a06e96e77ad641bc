import type { ApiResourceAccessor, UntypedInstance } from 'hexoskin-client';
import { readObjects } from '../arguments/documents.js';
import { type Fields, fieldsOf } from '../arguments/fields.js';
import { parsePairs } from '../arguments/pairs.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { type LocalTime, localTimeOf } from '../objects/local-time.js';
import { oneByOne } from '../objects/one-by-one.js';
import { resourceNamed } from '../objects/resource.js';
import { rowOf } from '../objects/row-of.js';
import type { Row } from '../output/rows.js';

interface CreateOptions {
  readonly file?: string;
}

/** `hexoskin create RESOURCE field=value …`: new objects, from arguments or a file. */
export const create: Define = (command, act) => {
  command
    .argument('<resource>', 'of what kind, as range')
    .argument(
      '[field=value...]',
      "its fields; field:=value takes JSON; 'hexoskin schema <resource>' shows which there are",
    )
    .option('--file <path>', 'JSON of an object, of several in an array, or of one a line; - reads standard input')
    .action(act(make));
  examples(
    command,
    'hexoskin create range user=athlete@example.org name="Evening run" start=2026-05-30T18:00:00Z end=2026-05-30T18:45:00Z',
    `echo '{"name": "Nap", "start": 459900000000, "end": 459900460800}' | hexoskin create range user=123 --file -`,
  );
};

async function make(context: Context, name: string, texts: readonly string[], { file }: CreateOptions): Promise<void> {
  const pairs = parsePairs(texts, 'name="Evening run"');
  if (pairs.length === 0 && file === undefined) {
    throw new Failure(`which ${name}? Give its fields, as name="Evening run", or --file`, { exitCode: 2 });
  }
  const resource = await resourceNamed(context, name);
  const conf = await resource.conf({ signal: context.signal });
  const given = await fieldsOf(pairs, conf, await context.clock());
  const objects = file === undefined ? [{}] : await readObjects(file, context.world.stdin);
  const localTime = await localTimeOf(context);
  const rows = objects.length === 1 ? null : await context.output.rows();
  try {
    await oneByOne(
      context,
      objects,
      (_, index) => `object ${index + 1}`,
      async (object) => {
        const row = await created(resource, { ...object, ...given }, { signal: context.signal, localTime });
        await (rows === null ? context.output.object(row) : rows.write(row));
      },
    );
  } finally {
    await rows?.end();
  }
}

async function created(
  resource: ApiResourceAccessor,
  fields: Fields,
  { signal, localTime }: { readonly signal: AbortSignal; readonly localTime: LocalTime | undefined },
): Promise<Row> {
  const object: UntypedInstance | string | null = await resource.create(fields, { signal });
  // Some resources show what they made by its URI alone, and some not at all.
  if (object === null || typeof object === 'string') return { resource_uri: object };
  return rowOf(object, { localTime });
}
