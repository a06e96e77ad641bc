// What goes wrong, and how to tell.
import {
  ConnectionError,
  HexoApi,
  HttpNotFound,
  HttpUnauthorized,
  MethodNotAllowed,
  UsageError,
} from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});

await attempt('A misspelt filter', () => {
  const filters: object = { strat__lt: new Date() };
  return api.record.list(filters);
});
await attempt('A method that the resource does not have', async () => {
  const datatypes = await api.datatype.list();
  await datatypes.delete(0);
});
await attempt('An object that does not exist', () => api.range.get(999_999_999));
await attempt('A wrong password', () => api.account.list({}, { auth: 'athlete@example.org:wrong' }));
await attempt('No server at all', () =>
  new HexoApi({ baseUrl: 'http://127.0.0.1:65535', resourceCache: null, retries: 0 }).account.list(),
);

async function attempt(what: string, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
    console.log(`${what}: worked`);
  } catch (error) {
    console.log(`${what}: ${advice(error)}`);
  }
}

function advice(error: unknown): string {
  // Nothing was sent: the program is wrong, and the message says how.
  if (error instanceof UsageError || error instanceof MethodNotAllowed) return `mend the call: ${error.message}`;
  // `response` has everything that the server said.
  if (error instanceof HttpNotFound) return `nothing at ${error.response.url}`;
  if (error instanceof HttpUnauthorized) return `sign in again: ${error.message}`;
  if (error instanceof ConnectionError) return `try again later: ${error.message}`;
  throw error;
}
