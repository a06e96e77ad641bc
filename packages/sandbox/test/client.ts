import { createSandbox, type Sandbox, type SandboxOptions } from '../src/index.js';

/** Who signs in, as `address:password`. */
export const ATHLETE = 'athlete@example.org:athlete';
export const FRIEND = 'friend@example.org:friend';
export const COACH = 'coach@example.org:coach';
export const STRANGER = 'stranger@example.org:with:colons:in';

export interface Ask {
  readonly method?: string;
  /** Who asks; null for nobody. Default the athlete. */
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text. */
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed when read. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON of every form.
  readonly json: any;
}

/** Speaks HTTP to a sandbox in this process. */
export class Asker {
  readonly sandbox: Sandbox;

  constructor(options: SandboxOptions = {}) {
    this.sandbox = createSandbox(options);
  }

  async ask(path: string, options: Ask = {}): Promise<Answer> {
    const response = await this.fetch(path, options);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      get json() {
        return JSON.parse(text);
      },
    };
  }

  async fetch(path: string, { method = 'GET', as = ATHLETE, headers = {}, body }: Ask = {}): Promise<Response> {
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const request = new Request(`http://127.0.0.1:8000${path}`, {
      method,
      headers: {
        ...(as === null ? {} : { authorization: `Basic ${Buffer.from(as).toString('base64')}` }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent as string }),
    });
    return this.sandbox.fetch(request);
  }

  /** Every object of a list, page after page. */
  async all(path: string, as: string = ATHLETE): Promise<Record<string, unknown>[]> {
    const objects: Record<string, unknown>[] = [];
    let next: string | null = `${path}${path.includes('?') ? '&' : '?'}limit=1000`;
    while (next !== null) {
      const { json } = await this.ask(next, { as });
      objects.push(...json.objects);
      next = json.meta.next;
    }
    return objects;
  }
}
