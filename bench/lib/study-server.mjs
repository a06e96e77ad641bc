// A server of so many records that all have the same recording, in a process of its own: their list, and the zip archive named on
// the command line for each, sent from the disk's cache. Arguments: the archive, the number of records.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';

const [archive = '', records = '1'] = process.argv.slice(2);
const { size } = statSync(archive);

const objects = Array.from({ length: Number(records) }, (_, index) => ({
  id: index + 1,
  resource_uri: `/api/record/${index + 1}/`,
  user: `/api/user/${(index % 10) + 1}/`,
  start: 359_840_226_870,
  end: null,
  status: 'complete',
  last_modified: '2026-01-01T00:00:00',
}));

const server = createServer((request, response) => {
  if (request.url?.startsWith('/api/record/')) {
    const meta = { limit: 1000, next: null, offset: 0, previous: null, total_count: objects.length };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ meta, objects }));
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': size });
  createReadStream(archive, { highWaterMark: 1 << 20 }).pipe(response);
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ url: `http://127.0.0.1:${address?.port}` });
});
