// The same client before a server that is not of this project, on a network where everything goes wrong.
import { fileURLToPath } from 'node:url';
import { HexoApi } from 'hexoskin-client';
import { runnerImport } from 'vite';
import { CallTimes } from '../lib/call-times.mjs';
import { makeCalls, Tally } from '../lib/calls.mjs';
import { startProxy } from '../lib/proxy.mjs';
import { impatientClient } from './faults.mjs';

/** @typedef {typeof import('../../../packages/sandbox/test/tastypie/tastypie-server.js')} TastypieServer */
/** @typedef {typeof import('../../../packages/sandbox/test/tastypie/made-up-rows.js')} MadeUpRows */

const AUTH = 'u1@example.org:secret';
const folder = new URL('../../../packages/sandbox/test/tastypie/', import.meta.url);
const SERVER = fileURLToPath(new URL('tastypie-server.ts', folder));
const ROWS = fileURLToPath(new URL('made-up-rows.ts', folder));

/** @type {import('../run.mjs').Target} */
export const tastypie = {
  name: 'tastypie',
  longest: 180,
  begin: async () => {
    /** @type {{ module: TastypieServer }} */
    const { module } = await runnerImport(SERVER);
    const python = module.findTastypie();
    if (python === undefined) {
      console.log(`tastypie: skipped; ${module.TASTYPIE_INSTALL}`);
      return null;
    }
    const accounts = [{ username: 'u1@example.org', password: 'secret' }];
    /** @type {{ module: MadeUpRows }} */
    const { module: rows } = await runnerImport(ROWS);
    const server = await module.startTastypie(python, { rows: rows.madeUpRows({ users: 45, ranges: 60 }), accounts });
    const direct = new HexoApi({ baseUrl: server.url, auth: AUTH, schemas: 'bundled', resourceCache: null });
    const users = [];
    for await (const user of direct.user.list({ limit: 10 })) users.push(user);
    const truth = {
      direct,
      listed: 'user',
      ids: users.map(({ id }) => id),
      pageSize: 10,
      emails: users.map(({ id, email }) => /** @type {[number, string]} */ ([id, email])),
      user: 1,
      samples: null,
      tally: new Tally(),
      cases: 0,
    };
    return { server, truth, proxy: await startProxy(Number(new URL(server.url).port)) };
  },
  run: async (random, shared) => {
    if (shared === null) return;
    const { truth, proxy } = shared;
    const times = new CallTimes(3000);
    const api = impatientClient(random, proxy.url, AUTH, times);
    const probability = 0.2 + random.next() * 0.7;
    const befall = () => proxy.set(random, probability);
    await makeCalls({ api, shared: truth, random, count: 8, allTold: true, befall, relieve: () => proxy.set(null) });
    times.judge();
  },
  end: async (shared) => {
    if (shared === null) return;
    console.log(shared.truth.tally.text());
    await shared.proxy.close();
    await shared.server.close();
  },
};
