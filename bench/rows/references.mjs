import { HexoApi } from 'hexoskin-client';
import { fetchUserByUser } from '../lib/bare-fetch.mjs';
import { interleaved } from '../lib/interleaved.mjs';
import { startListServer } from '../lib/start-list-server.mjs';

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'read r.user.first_name in a loop over 10,000 ranges of 200 users, 100 ms latency',
  async measure() {
    const server = await startListServer(100);
    try {
      const api = new HexoApi({ baseUrl: server.url, resourceCache: null });
      const ways = { list: () => loopOverList(api), walk: () => loopOverWalk(api) };
      const times = await interleaved(ways, 5);
      await server.count();
      await ways.list();
      const requests = await server.count();
      // It waits 21 s for its 210 answers, beside which chance is nothing: once is enough.
      const start = performance.now();
      await fetchUserByUser(server.url);
      const peer = performance.now() - start;
      return [
        { label: 'requests, pages included', value: requests, unit: '', atMost: 12 },
        {
          label: 'loop over a loaded list, faster than one request per user',
          value: peer / times.list,
          unit: '×',
          atLeast: 60,
        },
        { label: 'loop over a walk, faster than the same', value: peer / times.walk, unit: '×' },
      ];
    } finally {
      server.close();
    }
  },
};

/** @param {HexoApi} api */
async function loopOverList(api) {
  api.clearObjectCache();
  const ranges = await api.range.list({ limit: 1000 });
  await ranges.prefetchAll();
  let letters = 0;
  for (const range of ranges) letters += (await range.user.first_name).length;
  return letters;
}

/** @param {HexoApi} api */
async function loopOverWalk(api) {
  api.clearObjectCache();
  let letters = 0;
  for await (const range of api.range.list()) letters += (await range.user.first_name).length;
  return letters;
}
