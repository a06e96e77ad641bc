import {
  AuthFlowError,
  ConnectionError,
  DecodeError,
  HttpError,
  TimeoutError,
  TokenRefreshError,
  UsageError,
} from 'hexoskin-client';
import { clientOf } from '../lib/client.mjs';
import { outcomeOf } from '../lib/expect.mjs';
import { mutatedJsonText, mutateText, TEXTS } from '../lib/mutate.mjs';

const TOKEN = { access_token: 'abc', token_type: 'Bearer', expires_in: 36000, refresh_token: 'def', scope: 'readonly' };
const REFUSAL = { error: 'invalid_grant', error_description: 'The code is too old.' };
const ACCOUNT = {
  meta: { limit: 20, offset: 0, next: null, previous: null, total_count: 1 },
  objects: [{ id: 1, resource_uri: '/api/user/1/' }],
};
const KINDS = [AuthFlowError, TokenRefreshError, ConnectionError, HttpError, TimeoutError, UsageError, DecodeError];

/** Logging in by OAuth at a server that answers anything, and callbacks that anybody may have written. */
/** @type {import('../run.mjs').Target} */
export const tokens = {
  name: 'tokens',
  run: async (random) => {
    /** @type {unknown[]} */
    const evidence = [];
    const { api } = clientOf(
      ({ url }) => {
        if (url.pathname.startsWith('/oauth/')) {
          const body = mutateText(random, 'oauth_token=abc&oauth_token_secret=def&oauth_callback_confirmed=true');
          evidence.push(body);
          return {
            body,
            status: random.pick([200, 200, 401, 500]),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          };
        }
        if (!url.pathname.includes('oauth2/token'))
          return { status: random.pick([200, 401]), body: JSON.stringify(ACCOUNT) };
        const status = random.pick([200, 200, 200, 400, 401, 403, 404, 500, 302, 204]);
        const body = mutatedJsonText(random, status === 200 ? TOKEN : REFUSAL);
        const headers = random.chance(0.1) ? { 'content-type': 'text/html' } : {};
        evidence.push({ status, headers, body });
        return { status, headers, body };
      },
      { apiKey: 'key', apiSecret: 'secret', auth: null },
    );
    const outcome = (/** @type {() => Promise<unknown>} */ work) => outcomeOf(work, KINDS, evidence);
    const callback = 'https://client.example/callback';
    const way = random.below(4);
    if (way === 0) {
      const { error } = await outcome(() =>
        api.oauth2GetAccessToken({ username: 'a', password: 'b', scope: 'readonly' }),
      );
      if (error === null) await outcome(async () => void (await api.account.list()));
      if (error === null) await outcome(() => api.revokeAccess());
    }
    if (way === 1 || way === 2) {
      const grantType = way === 1 ? 'authorization_code' : 'implicit';
      const address = new URL(await api.oauth2GetRequestTokenUrl(callback, { grantType, scope: 'readonly' }));
      const state = random.chance(0.8) ? (address.searchParams.get('state') ?? '') : random.pick(TEXTS);
      const answer =
        way === 1 ? `?code=xyz&state=${state}` : `#access_token=abc&expires_in=60&token_type=Bearer&state=${state}`;
      await outcome(() =>
        api.oauth2GetAccessToken(
          callback + mutateText(random, answer, [...TEXTS, '&', '=', '#', '?', 'error=access_denied']),
        ),
      );
    }
    if (way === 3) {
      const { error } = await outcome(() => api.oauth1GetRequestTokenUrl(callback));
      if (error === null)
        await outcome(() =>
          api.oauth1GetAccessToken(`${callback}?${mutateText(random, 'oauth_token=abc&oauth_verifier=v')}`),
        );
    }
  },
};
