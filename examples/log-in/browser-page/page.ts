// A page that signs its visitor in with a code and PKCE. It has no secret, since whoever opens it can read all of it. Logins
// under way are in the tab's sessionStorage; the token is in memory, and gone when the page is.
/// <reference types="vite/client" />
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: import.meta.env['VITE_HEXOSKIN_BASE_URL'] ?? 'http://127.0.0.1:8256',
  apiKey: import.meta.env['VITE_HEXOSKIN_API_KEY'] ?? 'sandbox-public',
});
const callbackUri = new URL('/callback', location.href);

onClick('log-in', async () => {
  location.assign(await api.oauth2GetRequestTokenUrl(callbackUri, { scope: 'readonly' }));
});
onClick('log-out', async () => {
  await api.revokeAccess();
  showSignedOut('You are logged out.');
});

if (location.pathname === callbackUri.pathname) await attempt(() => finishLogin(location.href));
else showSignedOut('');

async function finishLogin(callbackUrl: string): Promise<void> {
  // What is in the address counts once; nobody should bookmark it.
  history.replaceState(null, '', '/');
  await api.oauth2GetAccessToken(callbackUrl);
  await showRecords();
}

async function showRecords(): Promise<void> {
  const [me] = await api.account.list();
  const records = await api.record.list({ order_by: '-start', limit: 5 });
  element('status').textContent =
    `Hello ${me?.first_name}, these are the last of your ${records.totalCount} recordings:`;
  const rows = records.map(({ id, start_date }) => {
    const row = document.createElement('li');
    row.textContent = `Record ${id} of ${start_date.slice(0, 10)}`;
    return row;
  });
  element('records').replaceChildren(...rows);
  element('log-in').hidden = true;
  element('log-out').hidden = false;
}

function showSignedOut(message: string): void {
  element('status').textContent = message;
  element('records').replaceChildren();
  element('log-in').hidden = false;
  element('log-out').hidden = true;
}

function onClick(id: string, action: () => Promise<void>): void {
  element(id).addEventListener('click', () => void attempt(action));
}

/** Whatever goes wrong is told: the message says what it was, and has no secret in it. */
async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    showSignedOut(error instanceof Error ? error.message : String(error));
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element '${id}'`);
  return found;
}
