import { Refusal } from '../http/errors.js';
import type { ResourcePlace } from '../http/place.js';
import { emptyReply, jsonReply, type Reply } from '../http/reply.js';
import { encodeJson } from '../json/encode.js';
import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import { saveObject } from '../tastypie/save.js';
import { TCX } from '../tcx/detail.js';
import { storedMoment, storedMomentOfTicks, TICKS_PER_SECOND, wireDateTime } from '../time/datetime.js';
import type { SentActivity } from './activity.js';
import { readFit } from './fit.js';
import { addHeartRates } from './heart-rates.js';
import { ImportError } from './import-error.js';
import { readTcx } from './tcx.js';

/** Milliseconds that an import seems to take, for callers who wait for its progress. */
const DURATION = 2000;

/** Files that are taken, and what reads them. */
const FIT = 'application/vnd.ant.fit';
const READERS: ReadonlyMap<string, (bytes: Uint8Array) => SentActivity[]> = new Map([
  [TCX, (bytes) => readTcx(textOf(bytes))],
  [FIT, readFit],
]);

/** The routines that stand for the sports of TCX. */
const ROUTINES: Readonly<Record<string, number>> = { Running: 6, Biking: 1 };

/** `POST /api/import/` takes a file, `GET /api/import/1/` tells how far that has come. */
export async function answerImport(call: Call, place: ResourcePlace): Promise<Reply> {
  if (call.exchange.method === 'post') return takeFile(call);
  const id = place.view === 'detail' && /^\d+$/.test(place.key) ? Number(place.key) : null;
  const row = id === null ? undefined : call.server.store.get(SELECT, [id, call.me.userId]);
  if (!row) return emptyReply(404);
  return jsonReply(call.exchange, 200, show(call, Number(row['id']), Number(row['began']), String(row['results'])));
}

async function takeFile(call: Call): Promise<Reply> {
  const { exchange, server, me } = call;
  const [type = ''] = (exchange.headers.get('content-type') ?? '').split(';', 1);
  const read = READERS.get(type.trim().toLowerCase());
  if (read === undefined) {
    throw new Refusal(400, { error: `Send a TCX file, as ${TCX}, or a FIT file, as ${FIT}. '${type}' is neither.` });
  }
  const outcome = encodeJson(outcomeOf(call, read, await exchange.body()));
  const began = server.now();
  const id = server.store.run(INSERT, [me.userId, Math.round(began), outcome]);
  const shown = show(call, id, began, outcome);
  return jsonReply(exchange, 201, shown, { location: shown.resource_uri });
}

/** What came of a file: the ranges that it became, or why it became none, and what of it was not kept. */
interface Outcome {
  readonly results: unknown;
  /** Sentences; the live service has no such field. */
  readonly left_out: readonly string[];
}

function show({ exchange, server, me }: Call, id: number, began: number, outcome: string) {
  const progress = Math.min(1, Math.max(0, (server.now() - began) / DURATION));
  const { results, left_out } = JSON.parse(outcome) as Outcome;
  return {
    created: wireDateTime(storedMoment(began)),
    id,
    progress,
    resource_uri: `${exchange.prefix}import/${id}/`,
    results: progress < 1 ? null : results,
    user: `${exchange.prefix}user/${me.userId}/`,
    ...(progress === 1 && left_out.length > 0 && { left_out }),
  };
}

function outcomeOf(call: Call, read: (bytes: Uint8Array) => SentActivity[], bytes: Uint8Array): Outcome {
  try {
    const activities = read(bytes);
    const left: string[] = [];
    const results = call.server.store.transaction(() => activities.map((activity) => save(call, activity, left)));
    return { results, left_out: left };
  } catch (error) {
    if (error instanceof ImportError) return { results: { error: error.message }, left_out: [] };
    throw error;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportError('The file is not in UTF-8.', { cause: error });
  }
}

/** Saves an activity as a range with what belongs to it; adds what has no place to `left`. */
function save(call: Call, activity: SentActivity, left: string[]): unknown {
  const { sport, name, start, end, positions, heartRates, unused } = activity;
  const user = uriOf(call, modelOf(call.server, 'user'), call.me.userId);
  const routine = ROUTINES[sport];
  const context = routine === undefined ? {} : { context: { trainingroutine: `/api/trainingroutine/${routine}/` } };
  const title = name === '' ? sport : name;
  if (heartRates.length > 0) {
    const isRecorded = hasHeartRate(call, ticksOf(start), ticksOf(end));
    if (isRecorded) left.push(`The heart rates of '${title}': a record of that time has heart rates.`);
    else addHeartRates(call.server, call.me.userId, heartRates);
    call.server.recordings.forget();
  }
  if (unused.size > 0) left.push(`What else the points of '${title}' hold: ${[...unused].sort().join(', ')}.`);
  const range = create(call, 'range', { name: title, start: ticksOf(start), end: ticksOf(end), user, ...context });
  if (positions.length > 0) {
    const track = create(call, 'track', { name: title, range: range.resource_uri, user });
    for (const { time, longitude, latitude, altitude } of positions) {
      create(call, 'trackpoint', {
        track: track.resource_uri,
        time: storedMomentOfTicks(ticksOf(time)),
        position: [longitude, latitude],
        altitude,
      });
    }
  }
  return { ...range, rank: 0 };
}

/** Whether the caller has recorded heart rates within a time. Twice the same would make them count twice. */
function hasHeartRate({ server: { recordings }, me }: Call, from: number, to: number): boolean {
  const pieces = recordings.within(me.userId, from, to);
  return pieces.some(({ recording }) => recordings.channel(recording, HEART_RATE) !== null);
}

const HEART_RATE = 19;

function ticksOf(milliseconds: number): number {
  return Math.round((milliseconds / 1000) * TICKS_PER_SECOND);
}

function create(call: Call, resource: string, body: Readonly<Record<string, unknown>>) {
  const model = modelOf(call.server, resource);
  const id = Number(saveObject(call, model, body, { mode: 'create', before: null })[model.primary]);
  return { id, resource_uri: uriOf(call, model, id) };
}

const SELECT = 'select id, began, results from import_job where id = ? and "user" = ?';
const INSERT = 'insert into import_job ("user", began, results) values (?, ?, ?)';
