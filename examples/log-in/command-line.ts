// Signs in on the command line: the person logs in in a browser, which then comes back to a port of this machine. There is
// no secret in it, so it can be given to anybody. The token stays in a file, so that the next run finds it.
import { on, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthFlowError, HexoApi, TokenRefreshError } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-public',
  tokenStore: process.env.HEXOSKIN_TOKEN_FILE ?? 'hexoskin-token.json',
});

try {
  console.log(`Signed in as ${await whoAmI()}`);
} catch (error) {
  // `terminal`: there is no token, or it is over. Anything else, such as a network that is down, may pass.
  if (!(error instanceof TokenRefreshError && error.terminal)) throw error;
  await logIn();
}

async function whoAmI(): Promise<string> {
  const [me] = await api.account.list();
  return me?.email ?? 'nobody';
}

async function logIn(): Promise<void> {
  // The system chooses a free port. Servers take any port of this machine where one is registered.
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    console.log(`Open this address and log in:\n${await api.oauth2GetRequestTokenUrl(`${origin}/callback`)}`);
    for await (const [request, response] of on(server, 'request')) {
      const url = new URL(request.url, origin);
      // Browsers ask for an icon, too.
      if (url.pathname !== '/callback') {
        response.writeHead(404).end();
        continue;
      }
      const outcome = await finish(url);
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      response.end(`${outcome}. You may close this page.`);
      console.log(outcome);
      return;
    }
  } finally {
    server.close();
  }
}

async function finish(callbackUrl: URL): Promise<string> {
  try {
    await api.oauth2GetAccessToken(callbackUrl);
    return `Signed in as ${await whoAmI()}`;
  } catch (error) {
    if (!(error instanceof AuthFlowError)) throw error;
    process.exitCode = 1;
    return `Not signed in: ${error.message}`;
  }
}
