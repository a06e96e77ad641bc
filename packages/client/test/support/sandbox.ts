import { HexoApi, type HexoApiOptions } from 'hexoskin-client';
import { createSandbox, type Sandbox, type SandboxOptions } from 'hexoskin-sandbox';
import { afterAll, beforeAll } from 'vitest';
import { Wire } from './wire.js';

/** Those who can sign in to a sandbox, as `auth`. */
export const ATHLETE = 'athlete@example.org:athlete';
export const FRIEND = 'friend@example.org:friend';
export const COACH = 'coach@example.org:coach';
export const STRANGER = 'stranger@example.org:with:colons:in';

/** Ids of the same. */
export const ATHLETE_ID = 123;
export const FRIEND_ID = 99;

export interface SandboxClient {
  readonly api: HexoApi;
  readonly wire: Wire;
}

/** Makes clients of the file's sandbox; every client has its own wire and object cache. */
export type Connect = (options?: HexoApiOptions) => SandboxClient;

/** One sandbox for all tests of a file, in its first state when they begin. */
export function useSandbox(options: SandboxOptions = {}): Connect {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createSandbox(options);
  });
  afterAll(() => sandbox?.close());
  return (own = {}) => {
    const wire = new Wire((request) => sandbox.fetch(request));
    // Nothing listens there: a request that did not go over the wire would fail.
    const api = new HexoApi({
      baseUrl: 'http://127.0.0.1:1',
      auth: ATHLETE,
      fetch: wire.fetch,
      resourceCache: null,
      ...own,
    });
    return { api, wire };
  };
}

/** Does something as the athlete on a sandbox of its own, which knows and keeps nothing of others. */
export async function onOwnSandbox<T>(work: (api: HexoApi) => Promise<T>): Promise<T> {
  const sandbox = createSandbox();
  try {
    return await work(
      new HexoApi({
        baseUrl: 'http://127.0.0.1:1',
        auth: ATHLETE,
        fetch: (url, init) => sandbox.fetch(new Request(url, init)),
        schemas: 'bundled',
      }),
    );
  } finally {
    sandbox.close();
  }
}
