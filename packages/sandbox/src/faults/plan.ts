import type { BadJson } from './kinds/bad-json.js';
import type { ContentLength } from './kinds/content-length.js';
import type { ContentType } from './kinds/content-type.js';
import type { Drift } from './kinds/drift.js';
import type { DuplicatePage } from './kinds/duplicate-page.js';
import type { Endless } from './kinds/endless.js';
import type { ForeignLinks } from './kinds/foreign-links.js';
import type { Latency } from './kinds/latency.js';
import type { Redirect } from './kinds/redirect.js';
import type { Reset } from './kinds/reset.js';
import type { SlowBody } from './kinds/slow-body.js';
import type { Stall } from './kinds/stall.js';
import type { Status } from './kinds/status.js';
import type { ExpiredToken, RevokedToken } from './kinds/tokens.js';
import type { Truncate } from './kinds/truncate.js';

/**
 * What goes wrong, and when: data that can be written as JSON. The same plan meets the same requests, in the same order,
 * with the same faults.
 */
export interface FaultPlan {
  /** Any text. What is left to chance is drawn from it. Default `faults`. */
  readonly seed?: string;
  /** Every rule that applies to a request befalls it; the first one is the nearest to the caller. */
  readonly rules: readonly FaultRule[];
}

/** One thing that goes wrong, and the requests that it happens to. */
export interface FaultRule {
  /** Default: every request. */
  readonly match?: FaultMatch;
  /** What goes wrong. */
  readonly fault: Fault;
  /** Ends the rule after so many faults. Default: it goes on for ever. */
  readonly times?: number;
}

/**
 * Requests, by all of the properties that are given; each of them is left open by default. A pattern is a text in which each `*` stands for any text; one that
 * begins with `^` is a regular expression.
 */
export interface FaultMatch {
  /** One or several, in either case. */
  readonly method?: string | readonly string[];
  /** Pattern of the path as it was sent, without the query: `/api/range/*`. */
  readonly path?: string;
  /** Pattern of each parameter that has to be in the query. */
  readonly query?: Readonly<Record<string, string>>;
  /** Pattern of each header that has to be sent. */
  readonly header?: Readonly<Record<string, string>>;
  /** E-mail address of the user whose credentials are sent. */
  readonly user?: string;
  /** Only these of the requests that have all of the above, counted from 1. */
  readonly nth?: number | readonly number[];
  /** Only each so many-th of them. */
  readonly every?: number;
  /** Each of them with this probability, from 0 to 1. */
  readonly probability?: number;
}

/** What can go wrong. Every kind has options of its own. */
export type Fault =
  | Latency
  | SlowBody
  | Stall
  | Reset
  | Truncate
  | Status
  | Redirect
  | BadJson
  | ContentType
  | ContentLength
  | Endless
  | Drift
  | DuplicatePage
  | ForeignLinks
  | ExpiredToken
  | RevokedToken;

/** What has become of a plan. */
export interface FaultReport {
  /** As it was set; null where there is none. */
  readonly plan: FaultPlan | null;
  /** Of each rule, in the plan's order. */
  readonly counts: readonly {
    /** Requests that it is about, whether or not its time had come. */
    readonly matched: number;
    /** Requests that it befell. */
    readonly fired: number;
  }[];
}

/** What goes wrong on purpose. It may change at any time. */
export interface FaultControl {
  /**
   * Begins a plan, with all counts at zero, or ends the present one with null. Requests under way keep what has befallen
   * them. Throws a `FaultPlanError` where it is no plan.
   */
  readonly setFaults: (plan: FaultPlan | null) => void;
  /** The present plan, and how often each of its rules was met. */
  readonly faults: () => FaultReport;
}
