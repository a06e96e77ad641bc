import { resources } from 'hexoskin-schema';
import { Accounts } from './auth/accounts.js';
import { Throttle, type ThrottleOptions } from './auth/throttle.js';
import { Ending } from './data/recordings/ending.js';
import { Recordings } from './data/recordings/recordings.js';
import { Faults } from './faults/faults.js';
import { asFetched } from './faults/in-process.js';
import type { FaultControl, FaultPlan } from './faults/plan.js';
import { measuredResponse } from './faults/responses.js';
import { userNamed } from './faults/user-named.js';
import { type Bindings, createApp } from './http/app.js';
import { Cors } from './http/cors.js';
import { type Reply, toResponse } from './http/reply.js';
import { ReplyCache } from './http/reply-cache.js';
import { discardUnfinished, type ImportedRecording, importRecordings } from './imports/import-recordings.js';
import { type LoggedRequest, RequestLog } from './log/request-log.js';
import { Sessions } from './oauth/sign-in/sessions.js';
import { MetricValues } from './reports/metric-values.js';
import { buildModels } from './resources/catalogue.js';
import type { ResourceModel } from './resources/model.js';
import { makeSeed } from './seed/make-seed.js';
import { midnightBefore } from './seed/time.js';
import { type Migration, openDatabase } from './store/open.js';
import { plantSeed } from './store/seeding.js';
import { Store } from './store/store.js';
import { checkTables, prepareTables } from './store/tables.js';

/** How a sandbox is set up. Everything has a default. */
export interface SandboxOptions {
  /** A file that keeps the data; by default they are in memory and end with the sandbox. */
  readonly database?: string;
  /** Any text. The same seed gives the same data. A file that holds data already keeps them. Default `sandbox`. */
  readonly seed?: string;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** Refuses more requests of one user than these with status 429. By default there is no limit. */
  readonly throttle?: ThrottleOptions;
  /** How long an OAuth 2 access token lasts, in seconds. Default 36,000: ten hours. */
  readonly tokenLife?: number;
  /** Origin under which callers reach the sandbox where a proxy changes it, as in `https://localhost:8443`: signatures cover it. Default: as requests name it. */
  readonly origin?: string;
  /** Origins of web pages that may use the sandbox, as in `http://localhost:3000`. Default: none. */
  readonly cors?: readonly string[];
  /** What goes wrong on purpose. Default: nothing. */
  readonly faults?: FaultPlan;
  /**
   * Seconds after which the recordings end that are in progress when the sandbox is opened; each then goes from `realtime`
   * by `realtime_complete`, `syncing` and `processing`, ten seconds each, to `complete`. By default they go on.
   */
  readonly liveFor?: number;
  /** Answers requests for a part of a file (`Range`), and tells the tag and length that this needs. Default false. */
  readonly ranges?: boolean;
  /** Told of failures of the sandbox itself; their callers get a plain 500. By default they go to standard error. */
  readonly onError?: (error: unknown) => void;
}

/** What takes in recordings. */
export interface Importer {
  /**
   * Imports the recordings at a path, sample for sample: a folder or zip archive as downloads from Hexoskin are, or an EDF
   * file. They become records of the user with this e-mail address, by default `athlete@example.org`. Rejects with an
   * `ImportError`, and leaves everything as it was, where there is anything in it that cannot be imported.
   */
  readonly importRecordings: (path: string, user?: string) => Promise<ImportedRecording[]>;
}

/** A sandbox that is called as a function. */
export interface Sandbox extends FaultControl, Importer {
  /** Answers one request. Rejects, as the platform's `fetch` would, only where a fault plan or the request's signal says so. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The last 200 requests as they arrived, without secrets; the oldest first. */
  readonly log: () => readonly LoggedRequest[];
  /** Closes the database, and cuts off what has stalled. */
  readonly close: () => void;
}

/**
 * A Hexoskin-compatible server as a function from request to response: no socket is needed. Its database is ready when
 * this returns. Throws a `DatabaseError` where the file cannot be used, a `FaultPlanError` where there is no such plan, a
 * `TypeError` for a `cors` that is no origin.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { answer, faults, importRecordings, log, close } = openSandbox(options);
  return {
    importRecordings,
    fetch: (request) => answer(request, {}, (faulty) => asFetched(faulty, request.signal)),
    setFaults: (plan) => faults.set(plan),
    faults: () => faults.report(),
    log: () => log.requests(),
    close: () => {
      faults.end();
      close();
    },
  };
}

/** The same for adapters, which may know more than the request. */
export interface OpenSandbox extends Importer {
  /** @param deliverFaulty sends an answer that a fault plan has changed, which may never come or break off */
  readonly answer: (
    request: Request,
    bindings: Bindings,
    deliverFaulty: (answer: Promise<Response>) => Promise<Response>,
  ) => Promise<Response>;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly close: () => void;
}

export function openSandbox(options: SandboxOptions): OpenSandbox {
  const {
    database = ':memory:',
    seed = 'sandbox',
    now = Date.now,
    throttle,
    tokenLife = 36_000,
    origin,
    cors: origins = [],
    faults: plan = null,
    liveFor = Number.POSITIVE_INFINITY,
    ranges = false,
    onError = console.error,
  } = options;
  const cors = new Cors(origins);
  const log = new RequestLog(now);
  const faults = new Faults((headers) => userNamed(store, headers), now);
  faults.set(plan);
  const models = buildModels();
  const store = openStore(database, models, seed, midnightBefore(now()));
  const recordings = new Recordings(store, now);
  const ending = new Ending(store, recordings, now(), liveFor);
  const accounts = new Accounts(store, now);
  const server = {
    store,
    accounts,
    models,
    recordings,
    metrics: new MetricValues(store, recordings),
    now,
    acceptsRanges: ranges,
    sessions: new Sessions(now),
    tokenLife,
  };
  const app = createApp(
    { server, throttle: throttle ? new Throttle(throttle) : null, cache: new ReplyCache(), onError },
    resources,
  );
  return {
    answer: async (request, bindings, deliverFaulty) => {
      ending.advance(now());
      const sentUrl = bindings.receivedUrl ?? request.url;
      const receivedUrl = origin === undefined ? sentUrl : withOrigin(sentUrl, origin);
      const { received, answered } = log.add(request, sentUrl);
      const send = (reply: Reply) => {
        answered(reply.status);
        return (bindings.deliver ?? toResponse)(reply);
      };
      const preflight = cors.preflight(request);
      if (preflight) return send(preflight);
      const faulty = faults.answer(request, receivedUrl, async (answeredUrl) =>
        app.fetch(request, { receivedUrl, answeredUrl, received, deliver: measuredResponse }),
      );
      if (faulty)
        return deliverFaulty(
          faulty.then((response) => {
            answered(response.status);
            return cors.openResponse(request, response);
          }),
        );
      return app.fetch(request, { receivedUrl, received, deliver: (reply) => send(cors.open(request, reply)) });
    },
    faults,
    importRecordings: (path, user = 'athlete@example.org') => importRecordings(server, path, user),
    log,
    close: () => store.close(),
  };
}

function openStore(
  location: string,
  models: ReadonlyMap<string, ResourceModel>,
  seed: string,
  midnight: number,
): Store {
  const fill: Migration = (empty) => {
    empty.exec(prepareTables(models));
    plantSeed(new Store(empty), models, makeSeed(seed, midnight));
  };
  const store = new Store(openDatabase(location, [fill]));
  try {
    checkTables(store, models, location);
    discardUnfinished(store);
  } catch (error) {
    store.close();
    throw error;
  }
  return store;
}

function withOrigin(url: string, origin: string): string {
  return origin + url.slice(url.indexOf('/', url.indexOf('//') + 2));
}
