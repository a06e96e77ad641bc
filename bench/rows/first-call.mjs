import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HexoApi } from 'hexoskin-client';
import { startListServer } from '../lib/start-list-server.mjs';

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'first call of a new client',
  async measure() {
    const server = await startListServer();
    const folder = await mkdtemp(join(tmpdir(), 'first-call-'));
    const call = async () => {
      const api = new HexoApi({ baseUrl: server.url, resourceCache: join(folder, '.api_cache') });
      await api.range.list();
      return server.count();
    };
    try {
      const cold = await call();
      const warm = await call();
      return [
        { label: 'requests with a warm resource cache', value: warm, unit: '', atMost: 1 },
        { label: 'requests with a cold one', value: cold, unit: '' },
      ];
    } finally {
      server.close();
      await rm(folder, { recursive: true });
    }
  },
};
