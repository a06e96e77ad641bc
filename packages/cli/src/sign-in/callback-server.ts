import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../failure.js';

/** What a browser that came back gets to see. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

export interface CallbackServer {
  /** The address to which the browser has to come back. */
  readonly callbackUri: string;
  close(): Promise<void>;
}

/**
 * Waits on a port of this machine for a browser to come back from a sign-in.
 *
 * @param callback where, on this machine; a free port is chosen where it names none
 * @param onCallback is given the whole address of each visit, and says what the browser shows
 */
export async function serveCallback(callback: URL, onCallback: (url: URL) => Promise<Page>): Promise<CallbackServer> {
  const answers: Promise<unknown>[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const url = URL.canParse(path, address.href) ? new URL(path, address) : null;
    // Browsers ask for an icon, too.
    if (request.method !== 'GET' || url?.pathname !== address.pathname) {
      response.writeHead(404).end();
      return;
    }
    answers.push(onCallback(url).then((page) => show(response, page)));
  });
  const host = callback.hostname.replace(/^\[(.*)\]$/, '$1');
  server.listen(Number(callback.port), host);
  await once(server, 'listening').catch((error: Error) => {
    throw new Failure(`cannot wait for the browser at ${callback.href}: ${error.message}; choose another --callback`, {
      cause: error,
    });
  });
  const address = new URL(callback);
  address.port = String((server.address() as AddressInfo).port);
  return {
    callbackUri: address.href,
    async close() {
      server.close();
      await Promise.all(answers);
      // Browsers keep connections in store that they may never use.
      server.closeAllConnections();
    },
  };
}

/** Nothing on it comes from elsewhere, and nobody learns its address, which has the code. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  connection: 'close',
};

async function show(response: ServerResponse, { status, title, text }: Page): Promise<void> {
  const gone = new Promise((resolve) => response.once('close', resolve));
  response.writeHead(status, HEADERS).end(
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asHtml(title)}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem }</style></head>
<body><main><h1>${asHtml(title)}</h1><p>${asHtml(text)}</p></main></body></html>`,
  );
  await gone;
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
