// A web server that lets people log in, and shows each of them their recordings. The tokens never leave the server: a browser
// has nothing but a cookie that names its visitor.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthFlowError, HexoApi, type OAuth2Auth, type PendingLogin } from 'hexoskin-client';

/** What is remembered of a visitor. A server that runs for long keeps it in a session store, and forgets old ones. */
interface Visitor {
  /** Logins under way. A callback is taken only from the browser in which its login was begun. */
  readonly logins: Map<string, PendingLogin>;
  auth: OAuth2Auth | null;
}

const visitors = new Map<string, Visitor>();
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    showPage(response, 500, '<p>Something went wrong. <a href="/">Try again</a></p>');
  });
});
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => console.log(`Open ${origin()}/`));

function origin(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const visitor = visitors.get(visitorNamed(request)) ?? null;
  const url = new URL(request.url ?? '/', origin());
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /':
      return showHome(visitor, response);
    case 'GET /log-in':
      return logIn(visitor, response);
    case 'GET /callback':
      return finishLogIn(visitor, url, response);
    case 'POST /log-out':
      if (visitor?.auth) await apiOf(visitor).revokeAccess();
      visitors.delete(visitorNamed(request));
      return redirect(response, '/');
    default:
      return showPage(response, 404, '<p>There is no such page. <a href="/">Home</a></p>');
  }
}

/** One client for each visitor: what one of them reads is nobody else's. */
function apiOf(visitor: Visitor): HexoApi {
  return new HexoApi({
    baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
    apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-code',
    apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-code-secret',
    auth: visitor.auth,
    pendingLogins: {
      put: async (login) => void visitor.logins.set(login.key, login),
      take: async (key) => {
        const login = visitor.logins.get(key) ?? null;
        visitor.logins.delete(key);
        return login;
      },
    },
  });
}

async function showHome(visitor: Visitor | null, response: ServerResponse): Promise<void> {
  if (!visitor?.auth) return showPage(response, 200, '<p><a href="/log-in">Log in with Hexoskin</a></p>');
  const api = apiOf(visitor);
  const [me] = await api.account.list();
  const records = await api.record.list({ order_by: '-start', limit: 5 });
  const rows = records.map(({ id, start_date }) => `<li>Record ${id} of ${asHtml(start_date.slice(0, 10))}</li>`);
  showPage(
    response,
    200,
    `<p>Hello ${asHtml(me?.first_name ?? '')}, these are the last of your ${records.totalCount} recordings:</p>
<ul>${rows.join('')}</ul>
<form method="post" action="/log-out"><button>Log out</button></form>`,
  );
}

async function logIn(known: Visitor | null, response: ServerResponse): Promise<void> {
  const visitor = known ?? { logins: new Map(), auth: null };
  if (!known) beginVisit(visitor, response);
  redirect(response, await apiOf(visitor).oauth2GetRequestTokenUrl(`${origin()}/callback`, { scope: 'readonly' }));
}

async function finishLogIn(visitor: Visitor | null, callback: URL, response: ServerResponse): Promise<void> {
  try {
    // Somebody without a cookie has begun no login here; to say so is the client's part.
    const api = apiOf(visitor ?? { logins: new Map(), auth: null });
    const auth = await api.oauth2GetAccessToken(callback);
    // With a new name: the one before was known to whoever could have planted it.
    for (const [name, known] of visitors) if (known === visitor) visitors.delete(name);
    beginVisit({ logins: new Map(), auth }, response);
    redirect(response, '/');
  } catch (error) {
    if (!(error instanceof AuthFlowError)) throw error;
    showPage(response, 400, `<p role="alert">${asHtml(error.message)}</p><p><a href="/">Home</a></p>`);
  }
}

function beginVisit(visitor: Visitor, response: ServerResponse): void {
  const name = randomBytes(32).toString('hex');
  visitors.set(name, visitor);
  // Lax: it has to come along from the login page. With https, add Secure.
  response.setHeader('set-cookie', `visitor=${name}; HttpOnly; SameSite=Lax; Path=/`);
}

function visitorNamed({ headers }: IncomingMessage): string {
  return /(?:^|;\s*)visitor=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? '';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
}

function showPage(response: ServerResponse, status: number, main: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>My recordings</title></head>
<body><main><h1>My recordings</h1>${main}</main></body></html>`);
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
