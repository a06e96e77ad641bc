import { Refusal } from '../http/errors.js';
import type { ResourcePlace } from '../http/place.js';
import { emptyReply, jsonReply, type Reply } from '../http/reply.js';
import { encodeJson } from '../json/encode.js';
import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import { saveObject } from '../tastypie/save.js';
import { TCX } from '../tcx/detail.js';
import { storedMoment, storedMomentOfTicks, TICKS_PER_SECOND, wireDateTime } from '../time/datetime.js';
import { ImportError } from './import-error.js';
import { readTcx, type TcxActivity } from './tcx.js';

/** Milliseconds that an import seems to take, for callers who wait for its progress. */
const DURATION = 2000;

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
  const [type] = (exchange.headers.get('content-type') ?? '').split(';', 1);
  if (type !== TCX) {
    const error = `Send a TCX file, as ${TCX}. This sandbox reads no '${type ?? ''}'.`;
    throw new Refusal(400, { error });
  }
  const results = encodeJson(outcomeOf(call, await exchange.body()));
  const began = server.now();
  const id = server.store.run(INSERT, [me.userId, Math.round(began), results]);
  const shown = show(call, id, began, results);
  return jsonReply(exchange, 201, shown, { location: shown.resource_uri });
}

function show({ exchange, server, me }: Call, id: number, began: number, results: string) {
  const progress = Math.min(1, Math.max(0, (server.now() - began) / DURATION));
  return {
    created: wireDateTime(storedMoment(began)),
    id,
    progress,
    resource_uri: `${exchange.prefix}import/${id}/`,
    results: progress < 1 ? null : (JSON.parse(results) as unknown),
    user: `${exchange.prefix}user/${me.userId}/`,
  };
}

/** What came of a file: the ranges that it became, or why it became none. */
function outcomeOf(call: Call, bytes: Uint8Array): unknown {
  try {
    const activities = readTcx(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return call.server.store.transaction(() => activities.map((activity) => save(call, activity)));
  } catch (error) {
    if (error instanceof ImportError) return { error: error.message };
    if (error instanceof TypeError) return { error: 'The file is not in UTF-8.' };
    throw error;
  }
}

function save(call: Call, { sport, name, start, end, positions }: TcxActivity): unknown {
  const user = uriOf(call, modelOf(call.server, 'user'), call.me.userId);
  const ticks = (time: number) => Math.round((time / 1000) * TICKS_PER_SECOND);
  const routine = ROUTINES[sport];
  const context = routine === undefined ? {} : { context: { trainingroutine: `/api/trainingroutine/${routine}/` } };
  const title = name === '' ? sport : name;
  const range = create(call, 'range', { name: title, start: ticks(start), end: ticks(end), user, ...context });
  if (positions.length > 0) {
    const track = create(call, 'track', { name: title, range: range.resource_uri, user });
    for (const { time, longitude, latitude, altitude } of positions) {
      create(call, 'trackpoint', {
        track: track.resource_uri,
        time: storedMomentOfTicks(ticks(time)),
        position: [longitude, latitude],
        altitude,
      });
    }
  }
  return { ...range, rank: 0 };
}

function create(call: Call, resource: string, body: Readonly<Record<string, unknown>>) {
  const model = modelOf(call.server, resource);
  const id = Number(saveObject(call, model, body, { mode: 'create', before: null })[model.primary]);
  return { id, resource_uri: uriOf(call, model, id) };
}

const SELECT = 'select id, began, results from import_job where id = ? and "user" = ?';
const INSERT = 'insert into import_job ("user", began, results) values (?, ?, ?)';
