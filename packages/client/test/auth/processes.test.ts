import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HexoApi, type HexoApiOptions } from 'hexoskin-client';
import { type FaultPlan, serveSandbox } from 'hexoskin-sandbox';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { httpServer, type SeenRequest } from '../support/http-server.js';
import { CALLBACK, Provider, PUBLIC_CLIENT } from './support/provider.js';

const program = fileURLToPath(new URL('support/renewing-process.mjs', import.meta.url));

describe('processes that share a file of tokens', () => {
  let folder: string;
  let tokenStore: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-shared-'));
    tokenStore = join(folder, 'token.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A server, and a login whose token is in the file. */
  async function loggedIn(): Promise<{ provider: Provider; baseUrl: string; api: HexoApi }> {
    const provider = new Provider();
    const { url: baseUrl } = await httpServer((seen, response) => void respond(provider, seen, response));
    const api = new HexoApi({ baseUrl, apiKey: PUBLIC_CLIENT, tokenStore, schemas: 'bundled' });
    await api.oauth2GetAccessToken(provider.visit(await api.oauth2GetRequestTokenUrl(CALLBACK)));
    return { provider, baseUrl, api };
  }

  const start = (client: HexoApiOptions): ChildProcess =>
    spawn(process.execPath, [program, JSON.stringify({ ...client, tokenStore })], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });

  it('renew it 80 times without ever using a refresh token twice', { timeout: 60_000 }, async () => {
    const { provider, baseUrl, api } = await loggedIn();
    const client = { baseUrl, apiKey: PUBLIC_CLIENT };
    const children = [start(client), start(client)];
    await until(() => provider.refreshes >= 80 || children.some(hasEnded));
    expect(await Promise.all(children.map(finish))).toEqual(['[]\n', '[]\n']);
    expect((await api.request('GET', '/api/user/1/')).status).toBe(200);
    expect(await readdir(folder)).toEqual(['token.json']);
  });

  // The sandbox takes a renewal back whose answer nobody has used: no client can make sure of that alone.
  it('can be killed at any moment: a token that works remains', { timeout: 60_000 }, async () => {
    const sandbox = await serveSandbox({ port: 0, faults: COUNT_RENEWALS });
    onTestFinished(() => sandbox.close());
    const renewals = (): number => sandbox.faults().counts[0]?.fired ?? 0;
    const client = { baseUrl: sandbox.url, apiKey: 'sandbox-key', apiSecret: 'sandbox-secret' };
    const api = new HexoApi({ ...client, tokenStore, schemas: 'bundled' });
    await api.oauth2GetAccessToken({ username: 'athlete@example.org', password: 'athlete' });

    const children = [start(client), start(client)];
    for (let kills = 0; kills < 8; kills += 1) {
      const before = renewals();
      await until(() => renewals() > before + (kills % 3) || children.every(hasEnded));
      // Until then the one who renewed has not stored the answer, or has just begun to.
      await setTimeout(kills);
      const victim = children[kills % 2] as ChildProcess;
      victim.kill('SIGKILL');
      // One that gave up has ended before.
      if (!hasEnded(victim)) await once(victim, 'exit');
      children[kills % 2] = start(client);
    }
    expect(await Promise.all(children.map(finish))).toEqual(['[]\n', '[]\n']);
    await api.refreshAccessToken();
    expect(await api.account.list()).toHaveLength(1);
  });
});

/** Nothing goes wrong, but the sandbox counts to how many requests it does not. */
const COUNT_RENEWALS: FaultPlan = {
  rules: [{ match: { path: '/api/connect/oauth2/token/' }, fault: { kind: 'latency', ms: 0 } }],
};

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function finish(child: ChildProcess): Promise<string> {
  child.stdin?.end();
  return child.stdout ? text(child.stdout) : '';
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(5);
}

async function respond(provider: Provider, seen: SeenRequest, response: ServerResponse): Promise<void> {
  const headers = Object.entries(seen.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = seen.method === 'GET' ? null : seen.body;
  const request = new Request(`http://127.0.0.1${seen.path}`, { method: seen.method, headers, body });
  const answer = await provider.handle(request);
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
