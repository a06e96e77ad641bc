/** A form as a page shows it. */
interface Form {
  readonly fields: Map<string, string>;
  /** Names of fields by the text of their labels. */
  readonly labels: ReadonlyMap<string, string>;
  readonly buttons: ReadonlyMap<string, readonly [name: string, value: string]>;
}

/**
 * Uses pages as a person does: follows links and redirects within the sandbox, keeps cookies, fills in fields by their
 * labels and presses buttons by theirs. Stops at a redirect that leads elsewhere.
 */
export class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  /** The page that is shown. */
  status = 0;
  headers: Headers = new Headers();
  html = '';
  url = '';
  /** Where the last redirect led, if that was out of the sandbox. */
  left: URL | null = null;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async open(url: string): Promise<this> {
    return this.#go(url, 'GET');
  }

  /** What the page says, without its tags. */
  get text(): string {
    return decodeEntities(this.html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
  }

  get form(): Form {
    const html = /<form method="post">(.*?)<\/form>/s.exec(this.html)?.[1];
    if (html === undefined) throw new Error(`There is no form on the page: ${this.text}`);
    return readForm(html);
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Fills in fields by label and presses a button by label. */
  async submit(button: string, values: Readonly<Record<string, string>> = {}): Promise<this> {
    const { fields, labels, buttons } = this.form;
    for (const [label, value] of Object.entries(values)) {
      const name = labels.get(label);
      if (name === undefined) throw new Error(`There is no field '${label}' on the page: ${this.text}`);
      fields.set(name, value);
    }
    const pressed = buttons.get(button);
    if (!pressed) throw new Error(`There is no button '${button}' on the page: ${this.text}`);
    return this.post(Object.fromEntries([...fields, pressed]));
  }

  /** Sends a form to the address of the page. */
  async post(fields: Readonly<Record<string, string>>): Promise<this> {
    return this.#go(this.url, 'POST', new URLSearchParams(fields));
  }

  async logIn(username = 'athlete@example.org', password = 'athlete'): Promise<this> {
    return this.submit('Log in', { 'E-mail address': username, Password: password });
  }

  /** Logs in, allows what is asked, and answers where the sandbox sends the browser. */
  async allow(url: string, username?: string, password?: string): Promise<URL> {
    await this.open(url);
    if (/name="password"/.test(this.html)) await this.logIn(username, password);
    await this.submit('Allow');
    if (!this.left) throw new Error(`The sandbox sent the browser nowhere: ${this.text}`);
    return this.left;
  }

  async #go(url: string, method: string, body?: URLSearchParams): Promise<this> {
    const headers = this.#cookies.size === 0 ? {} : { cookie: this.cookie };
    const response = await fetch(url, { method, headers, redirect: 'manual', ...(body ? { body } : {}) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    this.status = response.status;
    this.headers = response.headers;
    this.html = await response.text();
    this.url = url;
    this.left = null;
    const location = response.headers.get('location');
    if (location === null) return this;
    const next = new URL(location, url);
    if (next.origin === this.#origin) return this.#go(next.href, 'GET');
    this.left = next;
    return this;
  }
}

function readForm(html: string): Form {
  const fields = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name') ?? '';
    fields.set(name, attribute(tag, 'value') ?? '');
    ids.set(attribute(tag, 'id') ?? '', name);
  }
  const labels = [...html.matchAll(/<label for="([^"]*)">([^<]*)</g)].map(
    ([, id = '', text = '']) => [text, ids.get(id) ?? ''] as const,
  );
  const buttons = [...html.matchAll(/(<button\b[^>]*>)([^<]*)</g)].map(
    ([, tag = '', text = '']) =>
      [text, [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const] as const,
  );
  return { fields, labels: new Map(labels), buttons: new Map(buttons) };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decodeEntities(value);
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
