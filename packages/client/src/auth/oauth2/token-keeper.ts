import type { Settings } from '../../api/settings.js';
import { TokenRefreshError } from '../../errors/auth.js';
import { randomFraction, retryDelay } from '../../http/retry.js';
import { quote } from '../words.js';
import { isDue, isExpired, type OAuth2Token, sameToken, type TokenStore } from './token.js';
import type { TokenAnswer, TokenEndpoint } from './token-endpoint.js';

/** After a renewal that failed for a passing reason, a token that still works is used for so long before the next try. */
const PAUSE_MS = 5_000;

/**
 * The token of one login: given out as long as it works, and renewed in time.
 *
 * However many requests wait for a renewal, there is one; what another process put into the store is adopted instead of
 * renewing; and the new token is in the store before anybody gets it, so that a process that ends in between has lost none.
 */
export class TokenKeeper {
  readonly #store: TokenStore;
  readonly #endpoint: TokenEndpoint;
  readonly #settings: Settings;
  /** The newest token that this keeper has seen; null before the first look and after the login's end. */
  #token: OAuth2Token | null = null;
  /** Set when the login is over. */
  #lost: TokenRefreshError | null = null;
  /** Which login this is, once known. Another one may take its place in the store, perhaps somebody else's. */
  #login: string | undefined | null;
  #renewal: Promise<OAuth2Token> | null = null;
  #notBefore = Number.NEGATIVE_INFINITY;

  /** @param login null: whichever login the store has */
  constructor(store: TokenStore, endpoint: TokenEndpoint, settings: Settings, login: string | undefined | null) {
    this.#login = login;
    this.#store = store;
    this.#endpoint = endpoint;
    this.#settings = settings;
  }

  /** A token to send. Rejects with a TokenRefreshError where there is none. */
  async current(): Promise<OAuth2Token> {
    const token = this.#token ?? (await this.#look());
    const now = this.#settings.now();
    if (!isDue(token, now) || (now < this.#notBefore && !isExpired(token, now))) return token;
    try {
      return await this.#renewed((stored) => isDue(stored, this.#settings.now()));
    } catch (error) {
      const over = error instanceof TokenRefreshError && error.terminal;
      if (over || isExpired(token, this.#settings.now())) throw error;
      this.#notBefore = this.#settings.now() + PAUSE_MS;
      return token;
    }
  }

  /** Makes sure of another token than the one that the server refused; false where there can be none. */
  async replace(refused: string): Promise<boolean> {
    const known = this.#token ?? (await this.#look());
    if (known.accessToken !== refused) return true;
    // A server may answer 401 for other reasons: a token that cannot be renewed is given up only when it has ended.
    if (known.refreshToken === undefined && !isExpired(known, this.#settings.now())) return false;
    const token = await this.#renewed(({ accessToken }) => accessToken === refused);
    return token.accessToken !== refused;
  }

  /** Renews whether there is need or not. */
  async renew(): Promise<void> {
    const known = this.#token ?? (await this.#look());
    await this.#renewed(({ accessToken }) => accessToken === known.accessToken);
  }

  /** The token as it stands in the store; null where the login is over. */
  async stored(): Promise<OAuth2Token | null> {
    const stored = await this.#store.read();
    return stored !== null && this.#isOurs(stored) ? stored : null;
  }

  async forget(): Promise<void> {
    await this.#store.clear();
    this.#token = null;
    this.#lost = new TokenRefreshError('This login was ended here: sign in again', true);
  }

  async #look(): Promise<OAuth2Token> {
    if (this.#lost) throw this.#lost;
    if (this.#login === null && (await this.#store.read()) === null)
      throw new TokenRefreshError('There is no token in the token store: sign in first', true);
    return this.#adopt(await this.#storedOrLost());
  }

  #adopt(token: OAuth2Token): OAuth2Token {
    this.#login = token.login;
    this.#token = token;
    return token;
  }

  #isOurs(token: OAuth2Token): boolean {
    return this.#login === null || token.login === this.#login;
  }

  /** @param spent whether the token in the store has to be replaced; if not, it is the new one already */
  #renewed(spent: (stored: OAuth2Token) => boolean): Promise<OAuth2Token> {
    this.#renewal ??= this.#exclusively(() => this.#renewOnce(spent)).finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  #exclusively(renewal: () => Promise<OAuth2Token>): Promise<OAuth2Token> {
    return this.#store.exclusively === undefined ? renewal() : this.#store.exclusively(renewal);
  }

  async #renewOnce(spent: (stored: OAuth2Token) => boolean): Promise<OAuth2Token> {
    const stored = await this.#storedOrLost();
    if (!spent(stored)) return this.#adopt(stored);
    if (stored.refreshToken === undefined)
      return this.#lose(stored, new TokenRefreshError('The access token cannot be renewed: sign in again', true));
    const answer = await this.#refresh(stored.refreshToken, stored.scope ?? '');
    return 'token' in answer ? this.#replaceInStore(stored, answer.token) : this.#refused(stored, answer);
  }

  async #storedOrLost(): Promise<OAuth2Token> {
    const stored = await this.#store.read();
    if (stored !== null && this.#isOurs(stored)) return stored;
    const why = stored === null ? 'somebody signed out' : 'another login has taken its place';
    return this.#lose(null, new TokenRefreshError(`The token store has no token of this login any more: ${why}`, true));
  }

  async #replaceInStore(old: OAuth2Token, fresh: OAuth2Token): Promise<OAuth2Token> {
    const next: OAuth2Token = {
      ...fresh,
      // Servers that do not rotate refresh tokens need not repeat them.
      ...(old.refreshToken === undefined ? {} : { refreshToken: fresh.refreshToken ?? old.refreshToken }),
      ...(old.login === undefined ? {} : { login: old.login }),
    };
    // Where somebody has put another token there meanwhile, theirs counts.
    if (!(await this.#store.compareAndSwap(old, next))) return this.#adopt(await this.#storedOrLost());
    this.#adopt(next);
    await this.#settings.onToken?.(next);
    return next;
  }

  async #refused(old: OAuth2Token, { refusal }: Extract<TokenAnswer, { refusal: unknown }>): Promise<OAuth2Token> {
    // Somebody who does not know our lock may have used the refresh token just before.
    const stored = await this.#store.read();
    if (stored !== null && !sameToken(stored, old) && this.#isOurs(stored)) return this.#adopt(stored);
    const said = `The access token could not be renewed; the server answered ${quote(refusal)}`;
    if (refusal.error === 'invalid_grant')
      return this.#lose(old, new TokenRefreshError(`${said}: the login is over, sign in again`, true, refusal));
    throw new TokenRefreshError(refusal.error === '' ? said : `${said}: check apiKey and apiSecret`, false, refusal);
  }

  async #lose(token: OAuth2Token | null, error: TokenRefreshError): Promise<never> {
    if (token !== null) await this.#store.compareAndSwap(token, null);
    this.#token = null;
    if (this.#lost) throw this.#lost;
    this.#lost = error;
    await this.#settings.onAuthLost?.(error);
    throw error;
  }

  /** Asks the server, again where it failed for a reason that may pass. No caller's signal ends it: it serves them all. */
  async #refresh(refreshToken: string, scope: string): Promise<TokenAnswer> {
    const { retries, maxRetryAfter } = this.#settings;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#endpoint.refresh(refreshToken, scope);
      } catch (error) {
        const failure = { error, repeatable: true, tries, maxRetryAfter };
        const delay = tries <= retries ? retryDelay(failure, randomFraction()) : null;
        if (delay === null) {
          const message = `The access token could not be renewed: ${(error as Error).message}`;
          throw new TokenRefreshError(message, false, {}, { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }
}
