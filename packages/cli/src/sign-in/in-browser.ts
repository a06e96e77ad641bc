import type { HexoApi } from 'hexoskin-client';
import { isOnThisMachine } from '../configuration/sandbox.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { linesOf } from '../terminal/read-line.js';
import { Attempt } from './attempt.js';
import { serveCallback } from './callback-server.js';

/** So long somebody may take to log in. */
const PATIENCE_MS = 600_000;

export interface BrowserLogin {
  /** Where the server sends the browser afterwards, as it is registered for the API key. */
  readonly callback: URL;
  readonly scope: string;
  /** Whether to open the browser. The address is shown in any case. */
  readonly open: boolean;
  /** Whether the address to which the browser was sent can be pasted, for one that cannot reach this machine. */
  readonly paste: boolean;
  /** What the browser shows when it is done. */
  readonly welcome: () => Promise<string>;
}

/**
 * Signs in on the pages of the server, in a browser, which comes back to a port of this machine.
 *
 * @throws AuthFlowError where the server or the person refuses; Failure where nobody comes back
 */
export async function signInInBrowser(context: Context, api: HexoApi, login: BrowserLogin): Promise<void> {
  const attempt = new Attempt(api, login.welcome);
  const server = isOnThisMachine(login.callback.href)
    ? await serveCallback(login.callback, (url) => attempt.take(url))
    : null;
  const over = new AbortController();
  try {
    const callbackUri = server?.callbackUri ?? login.callback.href;
    const url = await api.oauth2GetRequestTokenUrl(callbackUri, { scope: login.scope });
    context.output.note(`Open this address and log in:\n\n  ${url}\n`);
    if (login.paste)
      context.output.note('If the browser does not get back here, paste the address at which it ends up:');
    if (login.open) void openBrowser(url);
    if (login.paste) void takePasted(context, attempt, over.signal);
    await unlessAborted(attempt.ended, AbortSignal.any([context.signal, AbortSignal.timeout(PATIENCE_MS)]));
  } finally {
    over.abort();
    await server?.close();
  }
}

/** Where there is no browser, somebody opens the address that is shown. */
async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url).catch(() => {});
}

async function takePasted(context: Context, attempt: Attempt, signal: AbortSignal): Promise<void> {
  for await (const line of linesOf(context.world.stdin, signal)) {
    const address = line.trim();
    if (address === '') continue;
    const { status, text } = await attempt.take(address);
    if (status !== 200 && !attempt.hasEnded) context.output.note(`${text}. Paste the whole address:`);
  }
}

function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      const reason = signal.reason as Error;
      const words = 'nobody came back from the browser within ten minutes; begin anew';
      reject(reason.name === 'TimeoutError' ? new Failure(words, { exitCode: 3 }) : reason);
    };
    signal.addEventListener('abort', onAbort);
    work.then(resolve, reject);
  });
}
