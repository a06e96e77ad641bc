// A server of fixed answers in Tastypie's form, in a process of its own. Every answer is made once and then sent from
// memory, so that what is measured is the client and not a server. Argument: milliseconds to wait before each answer.
// Messages: 'count' is answered with the number of requests since the last 'count'.
import { createServer } from 'node:http';
import { resources, toTastypieSchema } from 'hexoskin-schema';
import { RANGES, range, USERS, user } from './list-data.mjs';

const latency = Number(process.argv[2] ?? 0);
const answers = new Map();
let requests = 0;

const server = createServer((request, response) => {
  requests += 1;
  const send = () => {
    const body = answer(request.url ?? '');
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': 'application/json' }).end(body ?? '');
  };
  if (latency === 0) send();
  else setTimeout(send, latency);
});

process.on('message', (message) => {
  if (message !== 'count') return;
  process.send?.({ requests });
  requests = 0;
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ url: `http://127.0.0.1:${address?.port}` });
});

/** @param {string} url */
function answer(url) {
  if (!answers.has(url)) {
    const value = makeAnswer(new URL(url, 'http://localhost'));
    answers.set(url, value === null ? null : Buffer.from(JSON.stringify(value)));
  }
  return answers.get(url);
}

/** @param {URL} url */
function makeAnswer({ pathname, searchParams }) {
  if (pathname === '/api/') return listing();
  const [, name = '', rest = ''] = /^\/api\/(\w+)\/(.*)$/.exec(pathname) ?? [];
  if (rest === 'schema/') return schemaOf(name);
  if (name === 'range' && rest === '') return page(searchParams);
  if (name !== 'user') return null;
  const set = /^set\/([\d;]+)\/$/.exec(rest)?.[1];
  if (set) return { objects: set.split(';').map((id) => user(Number(id))) };
  const id = Number(/^(\d+)\/$/.exec(rest)?.[1] ?? 0);
  return id >= 1 && id <= USERS ? user(id) : null;
}

function listing() {
  const entry = (/** @type {string} */ name) => [
    name,
    { list_endpoint: `/api/${name}/`, schema: `/api/${name}/schema/` },
  ];
  return Object.fromEntries([...resources.keys()].map(entry));
}

/** @param {string} name */
function schemaOf(name) {
  const resource = resources.get(name);
  return resource ? toTastypieSchema(resource) : null;
}

/** @param {URLSearchParams} query */
function page(query) {
  const limit = Math.min(1000, Number(query.get('limit') ?? 20) || 1000);
  const offset = Number(query.get('offset') ?? 0);
  const link = (/** @type {number} */ at) => `/api/range/?limit=${limit}&offset=${at}`;
  return {
    meta: {
      limit,
      next: offset + limit < RANGES ? link(offset + limit) : null,
      offset,
      previous: offset >= limit ? link(offset - limit) : null,
      total_count: RANGES,
    },
    objects: Array.from({ length: Math.min(limit, RANGES - offset) }, (_, index) => range(offset + index)),
  };
}
