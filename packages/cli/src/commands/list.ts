import type { ApiResourceAccessor, UntypedInstance } from 'hexoskin-client';
import { filtersOf } from '../arguments/filters.js';
import { collect, parseNames } from '../arguments/names.js';
import { parseCount } from '../arguments/numbers.js';
import { type Pair, parsePairs } from '../arguments/pairs.js';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { localTimeOf } from '../objects/local-time.js';
import { resourceNamed } from '../objects/resource.js';
import { rowOf } from '../objects/row-of.js';
import { userNamed } from '../samples/selection.js';
import { StatusLines } from '../terminal/status-lines.js';

/** The most objects that the server gives at once. */
const PAGE = 1_000;

interface ListOptions {
  readonly limit?: number;
  readonly order?: readonly string[];
  readonly fields?: readonly string[];
  readonly include?: readonly string[];
  readonly query?: readonly string[];
}

/** `hexoskin list RESOURCE [filter=value …]`: every object that matches, as it comes. */
export const list: Define = (command, act) => {
  command
    .argument('<resource>', "what to list, as record or range; 'hexoskin resources' shows all")
    .argument('[filter=value...]', "conditions, all of which must hold; 'hexoskin schema <resource>' shows them")
    .option('--limit <number>', 'stop after so many objects; default: all', parseCount)
    .option('--order <columns>', 'what to order by, with - in front for descending order, as -start', parseNames)
    .option('--fields <names>', 'what to show, in this order; links can be followed, as id,user.first_name', parseNames)
    .option('--include <links>', 'show linked objects with all their fields in place of the links, as user', parseNames)
    .option('--query <name=value>', 'send a filter unchecked, which the server alone knows; repeatable', collect)
    .action(act(show));
  examples(
    command,
    'hexoskin list record --limit 5',
    'hexoskin list range user=athlete@example.org start__gte=2026-05-01 --zone America/Montreal --order -start',
    'hexoskin list record start__gte=2026-05-01T00:00:00Z --fields id,start_date,user.first_name --csv',
  );
};

async function show(context: Context, name: string, filters: readonly string[], options: ListOptions): Promise<void> {
  const { fields, include } = options;
  const resource = await resourceNamed(context, name);
  const localTime = await localTimeOf(context);
  const rows = await context.output.rows({ columns: fields });
  const { stdout, stderr } = context.world;
  // Where the rows themselves are seen, they tell enough.
  const status = stdout.isTTY === true ? null : new StatusLines(stderr);
  let count = 0;
  try {
    for await (const object of matching(context, resource, filters, options)) {
      await rows.write(await rowOf(object, { fields, include, localTime }));
      count += 1;
      status?.show(() => [`${count} so far …`]);
    }
  } finally {
    status?.clear();
  }
  await rows.end();
}

async function* matching(
  context: Context,
  resource: ApiResourceAccessor,
  texts: readonly string[],
  { order, include = [], query = [], ...given }: ListOptions,
): AsyncGenerator<UntypedInstance> {
  const { signal } = context;
  const pairs = await withIdOfCaller(context, parsePairs(texts, 'start__gte=2026-05-01T00:00:00Z'));
  const unchecked = Object.fromEntries(parsePairs(query, '--query name=value'));
  const conf = await resource.conf({ signal });
  const filters: Record<string, unknown> = {
    ...(await filtersOf(pairs, conf, await context.clock())),
    ...(order === undefined ? {} : { order_by: order }),
  };
  // In the library limit=5 is a page of five. Whoever asks for it here wants no second one.
  const page = typeof filters.limit === 'number' && filters.limit > 0 ? filters.limit : Number.POSITIVE_INFINITY;
  const { limit = page } = given;
  const options = { signal, include, query: unchecked };
  if (limit <= PAGE) {
    // One page needs one request; a walk asks for the next ones ahead.
    for (const object of await resource.list({ ...filters, limit }, options)) yield object;
    return;
  }
  let count = 0;
  for await (const object of resource.list(filters, options)) {
    yield object;
    count += 1;
    if (count >= limit) return;
  }
}

/** `user=me`, as where samples are asked for. */
function withIdOfCaller(context: Context, pairs: readonly Pair[]): Promise<Pair[]> {
  return Promise.all(
    pairs.map(async ([name, value]): Promise<Pair> => {
      if (name !== 'user' || value !== 'me') return [name, value];
      return [name, String(await userNamed(await context.api(), value, context.signal))];
    }),
  );
}
