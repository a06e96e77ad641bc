import { resources } from 'hexoskin-schema';
import { Accounts } from './auth/accounts.js';
import { Throttle } from './auth/throttle.js';
import { Ending } from './data/recordings/ending.js';
import { Recordings } from './data/recordings/recordings.js';
import { Faults } from './faults/faults.js';
import { measuredResponse } from './faults/responses.js';
import { userNamed } from './faults/user-named.js';
import { type Bindings, createApp } from './http/app.js';
import { Cors } from './http/cors.js';
import { type Reply, toResponse } from './http/reply.js';
import { ReplyCache } from './http/reply-cache.js';
import { discardUnfinished, importRecordings } from './imports/import-recordings.js';
import { RequestLog } from './log/request-log.js';
import { Sessions } from './oauth/sign-in/sessions.js';
import { MetricValues } from './reports/metric-values.js';
import { buildModels } from './resources/catalogue.js';
import type { ResourceModel } from './resources/model.js';
import type { Importer, SandboxOptions } from './sandbox.js';
import { makeSeed } from './seed/make-seed.js';
import { midnightBefore } from './seed/time.js';
import { type Migration, openDatabase } from './store/open.js';
import { plantSeed } from './store/seeding.js';
import { Store } from './store/store.js';
import { checkTables, prepareTables } from './store/tables.js';

/** A sandbox for adapters, which may know more than the request. */
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
