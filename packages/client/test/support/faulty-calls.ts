import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HexoApi, HexoskinError } from 'hexoskin-client';

/** Ways in which calls go, by the path that they ask for. */
const WAYS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  fine: (response) => response.end('{"answer":1}'),
  silent: () => {},
  stalling: (response) => void response.writeHead(200, { 'content-length': 100 }).write('{"answer":'),
  truncated: (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"answer":');
    setTimeout(() => response.destroy(), 1);
  },
  reset: (response) => void response.socket?.resetAndDestroy(),
  broken: (response) => response.end('{"answer":'),
  endless: (response) => {
    const piece = Buffer.alloc(65_536, 32);
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  },
  failing: (response) => response.writeHead(500).end('x'.repeat(2_000_000)),
  missing: (response) => response.writeHead(404).end(),
  elsewhere: (response) => response.writeHead(302, { location: 'http://127.0.0.2:9/' }).end('x'.repeat(100_000)),
};

export const PLACES = 8;

export interface FaultyServer {
  readonly api: HexoApi;
  /** Connections that are open. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** A server that does whatever the path says, and a client of it that loses its patience soon. */
export async function faultyServer(): Promise<FaultyServer> {
  const answer: RequestListener = (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.on('error', () => {});
    const way = /([a-z]+)\/$/.exec(request.url ?? '')?.[1] ?? '';
    WAYS[way]?.(response);
  };
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api = new HexoApi({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    schemas: 'bundled',
    concurrency: PLACES,
    retries: 0,
    timeout: { headers: 150, idle: 150, total: 2_000 },
    maxBodySize: 4_000_000,
  });
  return {
    api,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Calls of all kinds, most of which fail or are given up, and then one that does not. */
export async function makeFaultyCalls({ api }: FaultyServer, rounds: number, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const calls = Object.keys(WAYS).flatMap((way, place) => {
      const givenUp = new AbortController();
      setTimeout(() => givenUp.abort(), 5 + place * 7);
      return [{ signal }, { signal: givenUp.signal }].map((options) => api.request('GET', `${way}/`, options));
    });
    for (const outcome of await Promise.allSettled(calls)) {
      if (outcome.status === 'rejected' && !(outcome.reason instanceof HexoskinError)) throw outcome.reason;
    }
  }
  await api.request('GET', 'fine/', { timeout: 30_000 });
}

/** What keeps a process alive, by kind. */
export function openResources(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
