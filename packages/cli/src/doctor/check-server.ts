import type { HexoApi } from 'hexoskin-client';
import { isOnThisMachine } from '../configuration/sandbox.js';
import type { Context } from '../context.js';
import { explain, inOurWords } from '../errors/explain.js';
import { type Finding, good, note, problem, SIGN_IN } from './finding.js';

/** Whoever asks what is wrong does not want to wait for long. */
const LIMITS = { retries: 0, timeout: 10_000 };
/** Signatures are refused when the clock is further off. */
const MOST_SKEW_MS = 60_000;

/** Whether the server answers, and whether its clock and ours agree. */
export async function* checkServer(api: HexoApi, signal: AbortSignal): AsyncGenerator<Finding> {
  const begin = Date.now();
  try {
    const { headers } = await api.request('GET', '', { ...LIMITS, signal, auth: null });
    const end = Date.now();
    yield good('reachable', `answered after ${end - begin} ms`);
    yield* checkClock(headers.get('date'), (begin + end) / 2);
  } catch (error) {
    signal.throwIfAborted();
    yield problem('reachable', inOurWords((error as Error).message), nextFor(api.baseUrl));
  }
}

function* checkClock(date: string | null, now: number): Generator<Finding> {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return;
  const skew = now - theirs;
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (Math.abs(skew) < MOST_SKEW_MS)
    yield good('clock', seconds < 2 ? 'as the server’s' : `${seconds} s from the server’s`);
  else
    yield problem(
      'clock',
      `${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} the server’s`,
      'set the clock of this machine',
    );
}

function nextFor(baseUrl: string): string {
  return isOnThisMachine(baseUrl)
    ? 'is a sandbox running? Start one with: hexoskin sandbox'
    : 'check the address and the network';
}

/** Who is signed in, and for how long. */
export async function* checkAccount(api: HexoApi, { signal, world }: Context): AsyncGenerator<Finding> {
  try {
    const [me] = await api.account.list({}, { ...LIMITS, signal });
    yield good('account', me === undefined ? 'the server shows none' : `${me.email}, ${me.first_name} ${me.last_name}`);
  } catch (error) {
    signal.throwIfAborted();
    const { message, exitCode } = explain(error, world.env);
    yield problem('account', message, exitCode === 3 ? SIGN_IN : 'see above');
    return;
  }
  const { OAuth2Auth } = await import('hexoskin-client');
  const token = api.auth instanceof OAuth2Auth ? await api.auth.token() : null;
  if (token?.expiresAt === undefined) return;
  const text = `${token.scope ?? 'of unknown scope'}, until ${new Date(token.expiresAt).toISOString()}`;
  if (token.refreshToken === undefined) yield note('token', `${text}; it cannot be renewed`, 'then: hexoskin login');
  else yield good('token', `${text}; it is renewed by itself`);
}
