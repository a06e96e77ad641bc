import { parse, serialize } from 'hono/utils/cookie';
import type { Exchange } from '../../http/exchange.js';
import type { Reply } from '../../http/reply.js';
import { consentPage } from '../pages/consent.js';
import { logInPage } from '../pages/log-in.js';
import { redirect } from '../pages/page.js';
import { formOf, parametersOf } from '../parameters.js';
import { Problem } from '../problem.js';
import { schemeOf } from '../redirect-uris.js';
import { SCOPES } from '../scopes.js';
import { isSame } from '../secrets.js';
import type { OAuthServer } from '../server.js';
import type { Session } from './sessions.js';

/** What a person is asked. */
export interface Question {
  /** Name of the program that wants access. */
  readonly program: string;
  readonly scopes: readonly string[];
  /** Where the answer is sent; null where it is shown on a page. */
  readonly returnsTo: string | null;
}

/** The next page on the way to an answer, or the answer: the user who allows access, or null for a refusal. */
export type Outcome = { readonly next: Reply } | { readonly allowedBy: number | null };

/**
 * Has a person log in and decide. Every page is at the address of the request itself and its form leads there, so that the
 * request is checked again at each step and nothing about it has to be kept.
 */
export async function ask(server: OAuthServer, exchange: Exchange, question: Question): Promise<Outcome> {
  const session = server.sessions.find(parse(exchange.headers.get('cookie') ?? '', COOKIE)[COOKIE]);
  if (exchange.method === 'get') return { next: await showPage(server, exchange, question, session) };
  const { values } = parametersOf((await formOf(exchange)) ?? []);
  if (!session || !isSame(values.get('csrf') ?? '', session.csrf)) {
    throw new Problem('This form is out of date', 'Go back, reload the page and fill in the form again.', 403);
  }
  switch (values.get('action')) {
    case 'refuse':
      return { allowedBy: null };
    case 'allow':
      if (session.userId !== null) return { allowedBy: session.userId };
      return { next: await showPage(server, exchange, question, session) };
    case 'log-out':
      server.sessions.end(session);
      return { next: redirect(addressOf(exchange)) };
    default:
      return { next: await logIn(server, exchange, question, session, values) };
  }
}

const COOKIE = 'sandbox_session';

async function showPage(
  server: OAuthServer,
  exchange: Exchange,
  question: Question,
  known: Session | null,
): Promise<Reply> {
  const session = known ?? server.sessions.begin(null);
  const { program, returnsTo } = question;
  const page = { program, csrf: session.csrf, leadsTo: destinations(question) };
  if (session.userId === null) return logInPage({ ...page, cookie: known ? undefined : cookieOf(exchange, session) });
  const username = server.store.get('select username from "user" where id = ?', [session.userId])?.['username'];
  const wishes = question.scopes.map((scope) => SCOPES.get(scope) ?? scope);
  return consentPage({ ...page, username: String(username), wishes, returnsTo });
}

async function logIn(
  server: OAuthServer,
  exchange: Exchange,
  question: Question,
  session: Session,
  form: ReadonlyMap<string, string>,
): Promise<Reply> {
  const username = form.get('username') ?? '';
  const principal = server.accounts.signIn(username, form.get('password') ?? '');
  if (principal) {
    server.sessions.end(session);
    return redirect(addressOf(exchange), cookieOf(exchange, server.sessions.begin(principal.userId)));
  }
  const page = { program: question.program, csrf: session.csrf, leadsTo: destinations(question) };
  return logInPage({ ...page, failed: { username }, cookie: undefined });
}

/** Where the redirect that follows an answer may lead. A web program may send the person on to another site at once. */
function destinations({ returnsTo }: Question): readonly string[] {
  const scheme = returnsTo === null ? null : schemeOf(returnsTo);
  if (scheme === null) return [];
  return scheme === 'http:' || scheme === 'https:' ? ['http:', 'https:'] : [scheme];
}

function cookieOf({ url }: Exchange, { id }: Session): string {
  // Lax and not Strict: the person comes from the program's own site.
  const secure = url.toLowerCase().startsWith('https:');
  return serialize(COOKIE, id, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
}

function addressOf({ path, url }: Exchange): string {
  const query = url.indexOf('?');
  return query < 0 ? path : path + url.slice(query);
}
