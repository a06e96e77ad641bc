import { resources, toTastypieSchema } from 'hexoskin-schema';
import { callOutcome, clientOf } from '../lib/client.mjs';
import { mutatedJsonText } from '../lib/mutate.mjs';

const LISTING = Object.fromEntries(
  ['range', 'user', 'record'].map((name) => [name, { list_endpoint: `/api/${name}/`, schema: `/api/${name}/schema/` }]),
);
const PAGE = {
  meta: { limit: 20, offset: 0, next: null, previous: null, total_count: 1 },
  objects: [{ id: 1, resource_uri: '/api/range/1/', name: 'x', user: '/api/user/1/' }],
};

/** How a server says that it is made. */
/** @type {import('../run.mjs').Target} */
export const definitions = {
  name: 'definitions',
  run: async (random) => {
    const range = resources.get('range');
    if (range === undefined) throw new Error('there is no range');
    const schema = mutatedJsonText(random, toTastypieSchema(range));
    const listing = random.chance(0.5) ? mutatedJsonText(random, LISTING) : JSON.stringify(LISTING);
    const { api } = clientOf(
      ({ url }) => ({
        body: url.pathname.endsWith('/schema/') ? schema : url.pathname === '/api/' ? listing : JSON.stringify(PAGE),
      }),
      { schemas: 'discover' },
    );
    const evidence = { listing, schema };
    await callOutcome(() => api.range.list({ user: 1, start__gte: new Date(0), order_by: '-start' }), evidence);
    await callOutcome(() => api.range.create({ user: 1, name: 'x', start: 1, end: 2 }), evidence);
    await callOutcome(async () => (await api.range.get(1)).delete(), evidence);
    await callOutcome(async () => JSON.stringify(await api.resourceConf()), evidence);
    await callOutcome(async () => void (await api.resource('__proto__').list()), evidence);
    await callOutcome(async () => void (await api.resourceFromUri('/api/range/1/')), evidence);
  },
};
