import { HexoApi } from 'hexoskin-client';
import { fetchPageAfterPage } from '../lib/bare-fetch.mjs';
import { interleaved } from '../lib/interleaved.mjs';
import { startListServer } from '../lib/start-list-server.mjs';

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'the same with 100 ms latency, default concurrency (10)',
  async measure() {
    const server = await startListServer(100);
    try {
      const api = new HexoApi({ baseUrl: server.url, resourceCache: null });
      const times = await interleaved(
        { client: () => walk(api), pageAfterPage: () => fetchPageAfterPage(server.url) },
        7,
      );
      return [
        {
          label: 'faster than bare fetch, page after page',
          value: times.pageAfterPage / times.client,
          unit: '×',
          atLeast: 2.5,
        },
      ];
    } finally {
      server.close();
    }
  },
};

/** @param {HexoApi} api */
async function walk(api) {
  api.clearObjectCache();
  let count = 0;
  for await (const _ of api.range.list()) count += 1;
  return count;
}
