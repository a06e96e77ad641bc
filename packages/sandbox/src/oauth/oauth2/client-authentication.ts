import { readBasic } from '../../auth/basic.js';
import type { Exchange } from '../../http/exchange.js';
import { type Client, findClient, isClientSecret } from '../clients.js';
import type { OAuthServer } from '../server.js';
import { tokenRefusal } from './errors.js';

interface Credentials {
  readonly clientId: string;
  readonly secret: string | undefined;
}

/** The program that asks for a token, proven by the `Authorization` header or by the body. A public one only names itself. */
export function authenticateClient(
  { store }: OAuthServer,
  exchange: Exchange,
  form: ReadonlyMap<string, string>,
): Client {
  const header = exchange.headers.get('authorization');
  const { clientId, secret } = header === null ? inBody(form) : inHeader(header, form);
  const client = findClient(store, clientId);
  if (!client || !isClientSecret(client, secret)) {
    throw tokenRefusal('invalid_client', 'There is no client with this id and secret.');
  }
  return client;
}

function inBody(form: ReadonlyMap<string, string>): Credentials {
  const clientId = form.get('client_id');
  if (clientId === undefined) {
    throw tokenRefusal('invalid_client', 'Send client_id and client_secret by HTTP Basic or in the body.');
  }
  return { clientId, secret: form.get('client_secret') };
}

function inHeader(header: string, form: ReadonlyMap<string, string>): Credentials {
  const basic = readBasic(header);
  if (!basic) throw tokenRefusal('invalid_client', 'The Authorization header holds no client id and secret.');
  const clientId = decodeFormValue(basic.username);
  const named = form.get('client_id') ?? clientId;
  if (form.has('client_secret') || named !== clientId) {
    throw tokenRefusal('invalid_request', 'The client is named by the Authorization header and by the body.');
  }
  return { clientId, secret: decodeFormValue(basic.password) };
}

/** Both are form-encoded before they go into the header (RFC 6749, section 2.3.1). Programs that do not know it send neither `%` nor `+`. */
function decodeFormValue(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
