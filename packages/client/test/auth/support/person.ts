/** Somebody at a browser: logs in on the server's pages and answers what they ask. */
export class Person {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The address to which the server sends them when they have answered: `allow` or `refuse`. */
  async visit(url: string, answer: 'allow' | 'refuse' = 'allow'): Promise<string> {
    let page = await this.#open(url);
    if (page.html.includes('name="password"')) {
      page = await this.#send(page, { username: 'athlete@example.org', password: 'athlete', action: 'log-in' });
    }
    const { left, html } = await this.#send(page, { action: answer });
    if (left === null) throw new Error(`The server shows another page: ${html}`);
    return left;
  }

  #send(page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    const csrf = /name="csrf" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
    return this.#open(page.url, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) });
  }

  async #open(url: string, init: RequestInit = {}): Promise<Page> {
    const headers = { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const html = await response.text();
    const location = response.headers.get('location');
    if (location === null) return { url, html, left: null };
    const next = new URL(location, url);
    return next.origin === this.#origin ? this.#open(next.href) : { url, html, left: next.href };
  }
}

interface Page {
  readonly url: string;
  readonly html: string;
  /** Where the server sent the browser, if that was away from it. */
  readonly left: string | null;
}
