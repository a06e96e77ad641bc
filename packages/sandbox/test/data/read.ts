import { type Ask, Asker, ATHLETE } from '../client.js';

/** A value with its time, as JSON replies have them. */
export type Pair = readonly [tick: number, value: number | null];

export interface UserSamples {
  readonly user: string;
  readonly data: Readonly<Record<string, readonly Pair[]>>;
}

/** Reads samples from a sandbox in this process. */
export class Reader extends Asker {
  async samples(query: string, as: string = ATHLETE, resource = 'data'): Promise<UserSamples[]> {
    const { status, text, json } = await this.ask(`/api/${resource}/?${query}`, { as });
    if (status !== 200) throw new Error(`${resource}?${query} answered ${status} ${text}`);
    return json;
  }

  /** The samples of one data type of whoever has them; none where nobody has. */
  async series(query: string, dataType: number, as: string = ATHLETE): Promise<readonly Pair[]> {
    const [first] = await this.samples(`${query}&datatype=${dataType}`, as);
    return first?.data[dataType] ?? [];
  }

  async object(path: string, as: string = ATHLETE): Promise<WireObject> {
    const { status, json } = await this.ask(path, { as });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return json;
  }

  /** Creates an object of the athlete's; answers it. */
  async create(resource: string, body: object, options: Ask = {}): Promise<WireObject> {
    const { status, json, text } = await this.ask(`/api/${resource}/`, { method: 'POST', body, ...options });
    if (status !== 201) throw new Error(`${resource} answered ${status} ${text}`);
    return json;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every form.
export type WireObject = Record<string, any>;

export const SECOND = 256;
export const HOUR: number = 3600 * SECOND;

/** A tick in UTC. */
export function tickOf(iso: string): number {
  return (Date.parse(iso) / 1000) * SECOND;
}

export const valuesOf = (pairs: readonly Pair[]): number[] => pairs.map(([, value]) => value as number);
export const ticksOf = (pairs: readonly Pair[]): number[] => pairs.map(([tick]) => tick);
