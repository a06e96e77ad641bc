import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { HexoApi } from 'hexoskin-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  const start = (baseUrl: string): ChildProcess =>
    spawn(process.execPath, [program, baseUrl, tokenStore], { stdio: ['pipe', 'pipe', 'inherit'] });

  it('renew it 200 times without ever using a refresh token twice', { timeout: 60_000 }, async () => {
    const { provider, baseUrl, api } = await loggedIn();
    const children = [start(baseUrl), start(baseUrl)];
    await until(() => provider.refreshes >= 200 || children.some(hasEnded));
    expect(await Promise.all(children.map(finish))).toEqual(['[]\n', '[]\n']);
    expect((await api.request('GET', '/api/user/1/')).status).toBe(200);
    expect(await readdir(folder)).toEqual(['token.json']);
  });

  it('can be killed at any moment: a token that works remains', { timeout: 60_000 }, async () => {
    const { provider, baseUrl, api } = await loggedIn();
    // A server that takes a renewal back for which it got no sign that it arrived; no client can do that alone.
    provider.forgives = true;
    const children = [start(baseUrl), start(baseUrl)];
    for (let kills = 0; kills < 12; kills += 1) {
      const before = provider.refreshes;
      await until(() => provider.refreshes > before + (kills % 5) || children.every(hasEnded));
      const victim = children[kills % 2] as ChildProcess;
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      children[kills % 2] = start(baseUrl);
    }
    expect(await Promise.all(children.map(finish))).toEqual(['[]\n', '[]\n']);
    await api.refreshAccessToken();
    expect((await api.request('GET', '/api/user/1/')).status).toBe(200);
  });
});

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function finish(child: ChildProcess): Promise<string> {
  child.stdin?.end();
  return child.stdout ? text(child.stdout) : '';
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function respond(provider: Provider, seen: SeenRequest, response: ServerResponse): Promise<void> {
  const headers = Object.entries(seen.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = seen.method === 'GET' ? null : seen.body;
  const request = new Request(`http://127.0.0.1${seen.path}`, { method: seen.method, headers, body });
  const answer = await provider.handle(request);
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
