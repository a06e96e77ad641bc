/** Puts the same requests to two servers and tells where their answers differ. */
import { isDeepStrictEqual } from 'node:util';
import { comparable, type Known, withoutServerMade } from './comparable.js';
import { type Exception, exceptions } from './exceptions.js';
import type { Answer, Send } from './exchange.js';
import type { Ask } from './requests.js';
import type { Course, World } from './writes/course.js';

export interface Disagreement {
  readonly request: string;
  readonly sandbox: unknown;
  readonly tastypie: unknown;
}

/** Requests under way to each server, so that none waits while the other answers. */
const AT_A_TIME = 4;

export class Judge {
  readonly #sandbox: Send;
  readonly #tastypie: Send;
  readonly #known: Known;
  readonly #needed = new Set<Exception>();

  constructor(sandbox: Send, tastypie: Send, known: Known) {
    this.#sandbox = sandbox;
    this.#tastypie = tastypie;
    this.#known = known;
  }

  /** Where the answers differ without an exception that says why. `view` picks what matters of an answer. */
  async disagreements(
    asks: readonly Ask[],
    view: (answer: Answer) => unknown = (answer) => answer,
  ): Promise<Disagreement[]> {
    const found: Disagreement[] = [];
    for (let first = 0; first < asks.length; first += AT_A_TIME) {
      const judged = asks.slice(first, first + AT_A_TIME).map((ask) => this.#disagreementsOn(ask, view));
      found.push(...(await Promise.all(judged)).flat());
    }
    return found;
  }

  async #disagreementsOn(ask: Ask, view: (answer: Answer) => unknown): Promise<Disagreement[]> {
    const { method, path, sent } = ask;
    const [sandbox, tastypie] = await Promise.all(
      [this.#sandbox, this.#tastypie].map(async (send) => comparable([await send(method, path, sent)], this.#known)),
    );
    return this.#compare(nameOf(ask), sandbox, tastypie, view);
  }

  /** As {@link disagreements}, of a course of requests. */
  async disagreementsIn(name: string, course: Course, world: World): Promise<Disagreement[]> {
    const [sandbox, tastypie] = await Promise.all(
      [this.#sandbox, this.#tastypie].map(async (send) =>
        comparable(await record(course, send, world), this.#known).map(withoutServerMade),
      ),
    );
    return this.#compare(name, sandbox, tastypie, (answer) => answer);
  }

  idleExceptions(): readonly Exception[] {
    return exceptions.filter((exception) => !this.#needed.has(exception));
  }

  #compare(
    request: string,
    sandboxAnswers: readonly Answer[] = [],
    tastypieAnswers: readonly Answer[] = [],
    view: (answer: Answer) => unknown,
  ): Disagreement[] {
    const [sandbox, tastypie] = [sandboxAnswers.map(view), tastypieAnswers.map(view)];
    if (isDeepStrictEqual(sandbox, tastypie)) return [];
    const exception = exceptions.find(
      (candidate) => fits(candidate, request) && explains(candidate, sandboxAnswers, tastypieAnswers),
    );
    if (exception === undefined) return [{ request, sandbox, tastypie }];
    this.#needed.add(exception);
    return [];
  }
}

function fits({ request }: Exception, name: string): boolean {
  return typeof request === 'string' ? request === name : request.test(name);
}

function explains(exception: Exception, sandbox: readonly Answer[], tastypie: readonly Answer[]): boolean {
  const { apartFrom, instead } = exception;
  if (apartFrom !== undefined) return isDeepStrictEqual(without(apartFrom, sandbox), without(apartFrom, tastypie));
  return sandbox.some((answer) =>
    Object.entries(instead).every(([part, value]) => answer[part as keyof Answer] === value),
  );
}

/** The value without this key at any depth. */
function without(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => without(key, element));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(entries.map(([name, member]) => [name, without(key, member)]));
}

function nameOf({ method, path, sent }: Ask): string {
  const extras = [
    sent?.auth === undefined ? [] : [`auth: ${sent.auth}`],
    Object.entries(sent?.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    sent?.body === undefined ? [] : [JSON.stringify(sent.body)],
  ].flat();
  return [`${method} ${path}`, ...extras].join(' | ');
}

/** A course whose server fails it ends early, and so is compared only as far as it came. */
async function record(course: Course, send: Send, world: World): Promise<Answer[]> {
  const answers: Answer[] = [];
  const recording: Send = async (...request) => {
    const answer = await send(...request);
    answers.push(answer);
    return answer;
  };
  await course(recording, world).catch((error: unknown) => {
    if (answers.length === 0) throw error;
  });
  return answers;
}
