import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HexoskinError } from 'hexoskin-client';
import { resources, toTastypieSchema } from 'hexoskin-schema';
import { callOutcome, clientOf } from '../lib/client.mjs';
import { Finding } from '../lib/expect.mjs';
import { mutatedJsonText } from '../lib/mutate.mjs';

const LISTING = { range: { list_endpoint: '/api/range/', schema: '/api/range/schema/' } };
const PAGE = { meta: { limit: 20, offset: 0, next: null, previous: null, total_count: 0 }, objects: [] };
const TOKEN = { accessToken: 'abc', refreshToken: 'def', obtainedAt: 1, expiresAt: 2, scope: 'readonly', login: 'l' };

const answer = (/** @type {{ url: URL }} */ { url }) => {
  const range = resources.get('range');
  if (url.pathname === '/api/') return { body: JSON.stringify(LISTING) };
  if (url.pathname.endsWith('/schema/') && range) return { body: JSON.stringify(toTastypieSchema(range)) };
  if (url.pathname.includes('token'))
    return { body: JSON.stringify({ access_token: 'new', token_type: 'Bearer', expires_in: 3600 }) };
  return { body: JSON.stringify(PAGE) };
};

/** Files that the client keeps, damaged: the resource cache is repaired, a token that is none is as none. */
/** @type {import('../run.mjs').Target} */
export const cacheFiles = {
  name: 'cache-files',
  begin: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hexoskin-fuzz-'));
    const { api } = clientOf(answer, { schemas: 'discover', resourceCache: join(folder, 'cache') });
    await api.range.list();
    // It is written beside the call.
    let name;
    while (name === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      name = (await readdir(folder)).find((file) => file.startsWith('cache_') && !file.endsWith('.part'));
    }
    const cache = join(folder, name);
    return { folder, cache, original: JSON.parse(await readFile(cache, 'utf8')) };
  },
  run: async (random, { folder, cache, original }) => {
    const cached = mutatedJsonText(random, original);
    await writeFile(cache, cached);
    const { api } = clientOf(answer, { schemas: 'discover', resourceCache: join(folder, 'cache') });
    const { error } = await callOutcome(() => api.range.list({ user: 1 }), cached);
    // A definition that has been changed so that it still is one may allow less.
    if (
      error !== null &&
      error.name !== 'UsageError' &&
      error.name !== 'MethodNotAllowed' &&
      error.name !== 'ConnectionError'
    ) {
      throw new Finding(`a damaged cache ends a call: ${error.stack}`, cached);
    }

    const token = mutatedJsonText(random, TOKEN);
    const path = join(folder, 'token.json');
    await writeFile(path, token);
    const { api: other } = clientOf(answer, { auth: null, tokenStore: path, apiKey: 'key', apiSecret: 'secret' });
    const read = await callOutcome(() => other.range.list(), token);
    if (read.error !== null && !(read.error instanceof HexoskinError))
      throw new Finding('a token file ends a call', token);
  },
  end: ({ folder }) => rm(folder, { recursive: true }),
};
