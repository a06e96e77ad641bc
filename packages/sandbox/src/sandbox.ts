import type { ThrottleOptions } from './auth/throttle.js';
import { asFetched } from './faults/in-process.js';
import type { FaultControl, FaultPlan } from './faults/plan.js';
import type { ImportedRecording } from './imports/imported-recording.js';
import type { LoggedRequest } from './log/request-log.js';
import { openSandbox } from './open-sandbox.js';

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
