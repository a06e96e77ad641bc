import { HexoApi } from 'hexoskin-client';
import { fetchAllPages, fetchPageAfterPage } from '../lib/bare-fetch.mjs';
import { interleaved } from '../lib/interleaved.mjs';
import { measurePythonLists } from '../lib/python-lists.mjs';
import { startListServer } from '../lib/start-list-server.mjs';

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'list 10,000 ranges over pages of 1,000',
  async measure() {
    const server = await startListServer();
    try {
      const api = new HexoApi({ baseUrl: server.url, resourceCache: null });
      const times = await interleaved(
        {
          client: () => walk(api),
          pageAfterPage: () => fetchPageAfterPage(server.url),
          tenPages: () => fetchAllPages(server.url, 10),
        },
        15,
      );
      const python = await measurePythonLists(server.url);
      return [
        {
          label: 'time, against bare fetch + JSON.parse',
          value: times.client / times.pageAfterPage,
          unit: '×',
          atMost: 1.4,
        },
        {
          label: 'the same, when the bare one asks for ten pages at once, too',
          value: times.client / times.tenPages,
          unit: '×',
        },
        ...(python === null
          ? []
          : [{ label: 'faster than the Python client', value: python / times.client, unit: '×', atLeast: 3 }]),
      ];
    } finally {
      server.close();
    }
  },
};

/** @param {HexoApi} api */
async function walk(api) {
  api.clearObjectCache();
  let sum = 0;
  for await (const range of api.range.list()) sum += range.start;
  return sum;
}
