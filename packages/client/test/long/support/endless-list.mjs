// A server of one long list in Tastypie's form, made as it is asked for, and of the users to whom its objects belong.
// Argument: how many objects. It tells its address, and ends with its parent.
import { createServer } from 'node:http';

const total = Number(process.argv[2]);
const USERS = 200;

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const ids = /set\/(.+)\/$/.exec(pathname)?.[1];
  const answer = ids === undefined ? page(searchParams) : { objects: decodeURIComponent(ids).split(';').map(user) };
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
}).listen(0, '127.0.0.1', function () {
  const address = this.address();
  if (typeof address === 'object') process.send?.(`http://127.0.0.1:${address?.port}`);
});
process.on('disconnect', () => process.exit());

/** @param {URLSearchParams} query */
function page(query) {
  const limit = Math.min(Number(query.get('limit') ?? 20), 1000);
  const offset = Number(query.get('offset') ?? 0);
  const next = offset + limit < total ? `/api/range/?limit=${limit}&offset=${offset + limit}` : null;
  const length = Math.max(0, Math.min(limit, total - offset));
  const objects = Array.from({ length }, (_, index) => range(offset + index));
  return { meta: { limit, offset, next, previous: null, total_count: total }, objects };
}

/** @param {number} place */
function range(place) {
  // Ids of one user among those of all others.
  const id = 50_000 + place * 37;
  return {
    id,
    name: `range ${id}`,
    note: 'a text of some length, as people write them',
    start: id * 1000,
    end: id * 1000 + 500,
    resource_uri: `/api/range/${id}/`,
    user: `/api/user/${(place % USERS) + 1}/`,
    metrics: [],
  };
}

/** @param {string} id */
function user(id) {
  return { id: Number(id), first_name: `user ${id}`, resource_uri: `/api/user/${id}/` };
}
