import { HexoApi } from 'hexoskin-client';
import { fetchUserByUser } from '../lib/bare-fetch.mjs';
import { median } from '../lib/interleaved.mjs';
import { startListServer } from '../lib/start-list-server.mjs';

/** @type {import('../lib/row.mjs').Row} */
export const references = {
  name: 'references',
  work: 'read r.user.first_name in a loop over 10,000 ranges of 200 users, 100 ms latency',
  async measure() {
    const server = await startListServer(100);
    try {
      const api = new HexoApi({ baseUrl: server.url, resourceCache: null });
      // Learns how ranges are defined, as the resource cache would know from an earlier run.
      await readNames(api);
      await server.count();
      const times = [];
      for (let repetition = 0; repetition < 5; repetition += 1) times.push(await timed(() => readNames(api)));
      const requests = (await server.count()) / times.length;
      // It waits 21 s for its 210 answers, beside which chance is nothing: once is enough.
      const peer = await timed(() => fetchUserByUser(server.url));
      return [
        { label: 'requests, pages included', value: requests, unit: '', atMost: 12 },
        {
          label: 'faster than page after page and one request per user',
          value: peer / median(times),
          unit: '×',
          atLeast: 60,
        },
      ];
    } finally {
      server.close();
    }
  },
};

/** @param {HexoApi} api */
async function readNames(api) {
  api.clearObjectCache();
  const ranges = await api.range.list({ limit: 1000 });
  await ranges.prefetchAll();
  let letters = 0;
  for (const range of ranges) letters += (await range.user.first_name).length;
  return letters;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
