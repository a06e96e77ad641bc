// Walks the list at an address, following a reference of each object. Its output: what it met, and the bytes of its heap and
// process that were in use after the first tenth and at the end, as JSON.
import { HexoApi } from 'hexoskin-client';

const [baseUrl = '', total = ''] = process.argv.slice(2);
const api = new HexoApi({ baseUrl, schemas: 'bundled' });
const first = Math.floor(Number(total) / 10);
const used = [];
let count = 0;
for await (const range of api.range.list()) {
  if ((await range.user.first_name) !== '') count += 1;
  if (count === first || count === Number(total)) used.push(await inUse());
}
console.log(JSON.stringify({ count, used }));

async function inUse() {
  // Weak references hold on until a turn of the event loop ends, and pages that were asked for early until they have come.
  for (let before = Number.POSITIVE_INFINITY, round = 0; round < 50; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    if (round >= 4 && heapUsed > 0.999 * before) break;
    before = heapUsed;
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, process: rss };
}
