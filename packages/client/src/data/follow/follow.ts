import type { Engine } from '../../api/engine.js';
import { checkRequestOptions, type RequestOptions, type ResolvedOptions } from '../../api/options.js';
import { TokenRefreshError } from '../../errors/auth.js';
import { HttpTooManyRequests } from '../../errors/http.js';
import { shown, UsageError } from '../../errors/usage.js';
import type { RecordInstance } from '../../generated/instances.js';
import { expectObject } from '../../http/decode.js';
import { mayPass } from '../../http/retry.js';
import { getObject } from '../../objects/loads.js';
import { linkWithQuery } from '../../query/encode.js';
import { prepareDataCall } from '../call/data-call.js';
import type { Query } from '../call/selection.js';
import type { ApiDataBatch } from '../results.js';
import { FOLLOW_DEFAULTS, type FollowOptions, type FollowSettings } from './options.js';
import { Poll } from './poll.js';

/** Status of a record while it is being recorded. */
const IN_PROGRESS = 'realtime';
/** Status of a record of which the server has everything. */
const COMPLETE = 'complete';

/** Gives the samples of a recording in progress as they come, and ends with it. */
export async function* followData(
  engine: Engine,
  resource: string,
  filters: object,
  options: FollowOptions,
): AsyncGenerator<ApiDataBatch, void, undefined> {
  const { interval, lateness, recheck, patience, ...request } = options;
  checkRequestOptions('follow()', options, Object.keys(FOLLOW_DEFAULTS));
  const settings = checkSettings({ interval, lateness, recheck, patience });
  const call = await prepareDataCall(engine, resource, filters, request);
  const { datatypes, query } = call;
  if (datatypes === null) throw new UsageError('follow() has to know the data types: { user, datatype__in: [19, 33] }');
  const refused = query.find(([name]) => /^(flat|no_timestamps|seconds|max_values|range)(__|$)/.test(name));
  if (refused) throw new UsageError(`'${refused[0]}' has no meaning in follow(); leave it out`);
  const what = `following ${resource}`;
  const wait = new Waiting(engine, settings, call.options, what);
  const record = await wait.through(() => recordOf(engine, query, request, call.options));
  if (record === null) return;
  const poll = new Poll({ call, record, datatypes, lateness: settings.lateness });
  let checked: number | null = null;
  for (;;) {
    // Asked for first: what comes after the end was told comes after the end.
    const status = await wait.through(() => statusOf(engine, record, request));
    const batch = await wait.through(() => poll.next());
    if (batch) yield batch;
    const hasEnded = status === COMPLETE || (status !== IN_PROGRESS && !batch);
    // What one look gave of a recording that had ended is all there is.
    if (hasEnded && checked === null) return;
    checked ??= engine.now();
    if (hasEnded || engine.now() - checked >= settings.recheck) {
      const late = await wait.through(() => poll.late());
      if (late) yield late;
      checked = engine.now();
    }
    if (hasEnded) return;
    await engine.signals.sleep(settings.interval, call.options.signal, what);
  }
}

function checkSettings(given: FollowOptions): FollowSettings {
  const entries = Object.entries(FOLLOW_DEFAULTS).map(([name, standard]) => {
    const value: unknown = given[name as keyof FollowSettings] ?? standard;
    if (typeof value === 'number' && value >= 0) return [name, value];
    throw new UsageError(`'${name}' of follow() is a number from 0; got ${shown(value)}`);
  });
  return Object.fromEntries(entries) as FollowSettings;
}

/** The record that is meant, or the one that the user is recording; null where that is none. */
async function recordOf(
  engine: Engine,
  query: Query,
  request: RequestOptions,
  options: ResolvedOptions,
): Promise<RecordInstance | null> {
  const named = filterValue(query, 'record');
  if (named !== null) return (await getObject(engine, 'record', idOf(named), anew(request))).data as RecordInstance;
  const user = filterValue(query, 'user');
  if (user === null) throw new UsageError('follow() has to know the record, or the user who is recording: { user, … }');
  const { list_endpoint: endpoint } = await engine.definitions.conf('record', options);
  const link = linkWithQuery(endpoint, [
    ['user', user],
    ['order_by', '-start'],
    ['limit', '20'],
  ]);
  const { objects } = expectObject(await engine.send({ method: 'GET', link, options })) as { objects?: unknown };
  const records = Array.isArray(objects) ? (objects as { status?: unknown; id?: unknown }[]) : [];
  const live = records.find(({ status }) => status === IN_PROGRESS);
  return live ? ((await getObject(engine, 'record', live.id, anew(request))).data as RecordInstance) : null;
}

async function statusOf(engine: Engine, record: RecordInstance, request: RequestOptions): Promise<string | null> {
  const { data } = await getObject(engine, 'record', record, anew(request));
  return (data as RecordInstance).status;
}

function anew({ query: _query, ...request }: RequestOptions): RequestOptions & { forceRefresh: true } {
  return { ...request, forceRefresh: true };
}

function filterValue(query: Query, name: string): string | null {
  return query.find(([written]) => written === name || written === `${name}__exact`)?.[1] ?? null;
}

function idOf(value: string): number | string {
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** Goes through times in which the server cannot be reached. */
class Waiting {
  readonly #engine: Engine;
  readonly #settings: FollowSettings;
  readonly #options: ResolvedOptions;
  readonly #what: string;

  constructor(engine: Engine, settings: FollowSettings, options: ResolvedOptions, what: string) {
    this.#engine = engine;
    this.#settings = settings;
    this.#options = options;
    this.#what = what;
  }

  async through<T>(work: () => Promise<T>): Promise<T> {
    const began = this.#engine.now();
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!this.#mayPass(error) || this.#engine.now() - began >= this.#settings.patience) throw error;
        const asked = error instanceof HttpTooManyRequests ? (error.retryAfter ?? 0) * 1000 : 0;
        await this.#engine.signals.sleep(Math.max(asked, this.#settings.interval), this.#options.signal, this.#what);
      }
    }
  }

  #mayPass(error: unknown): boolean {
    if (error instanceof HttpTooManyRequests) return true;
    if (error instanceof TokenRefreshError) return !error.terminal;
    return mayPass(error);
  }
}
