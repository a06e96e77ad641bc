// What the packed client has to do in a browser. The address of a sandbox stands in the query, and the id of a long record.
import { ConnectionError, HexoApi, HttpNotFound, openRecording, TimeoutError, UsageError } from 'hexoskin-client';
import { decodeRecord } from './decode.mjs';

const query = new URLSearchParams(location.search);
const baseUrl = query.get('sandbox') ?? '';
const auth = 'athlete@example.org:athlete';
const api = new HexoApi({ baseUrl, auth, allowSecretsInBrowser: true });
/** Ten seconds. */
const WINDOW = { record: 37700, start: 359_840_300_000, end: 359_840_302_560 };

/** Bytes beyond those before. One that kept all numbers of the long record would take 670 MB. */
const MOST_HEAP = 160e6;

const checks: Readonly<Record<string, () => Promise<void>>> = {
  'signs in by Basic, lists and gets': async () => {
    const [me] = await api.account.list();
    equal(me?.first_name, (await api.user.get(me?.id ?? 0)).first_name);
    let walked = 0;
    for await (const range of api.range.list({ limit: 50 })) {
      if (walked < 3) equal(typeof (await range.user.email), 'string');
      walked += 1;
    }
    equal(walked, (await api.range.list({ limit: 1 })).totalCount);
  },
  'creates, changes and deletes': async () => {
    const [me] = await api.account.list();
    const range = await api.range.create({ user: me ?? 0, name: 'Browser', start: WINDOW.start, end: WINDOW.end });
    await range.patch({ note: 'é' });
    equal((await api.range.get(range.id, { forceRefresh: true })).note, 'é');
    await range.delete();
    await rejects(api.range.get(range.id, { forceRefresh: true }), HttpNotFound);
  },
  'reads samples': async () => {
    const [samples] = await api.data.list({ ...WINDOW, datatype__in: [19, 4113] });
    equal(samples?.series(4113).length, 2561);
    equal(samples?.series(19).unit, 'bpm');
  },
  'downloads a recording to a Blob and decodes it': async () => {
    const file = await api.data.list(WINDOW, { format: 'binary' });
    const blob = file.blob();
    equal(blob.size, file.bytes.length);
    const [samples] = await api.ecg.list(WINDOW);
    const expected = samples?.series(4113);
    for (const source of [blob, WINDOW]) {
      let seen = 0;
      for await (const channel of api.data.channels(source)) {
        if (channel.name !== 'ECG_I') continue;
        const { ticks, raw } = await channel.series();
        const at = ticks.indexOf(expected?.ticks[0] ?? Number.NaN);
        equal(raw.slice(at, at + 1000).join(), expected?.raw.slice(0, 1000).join());
        seen += 1;
      }
      equal(seen, 1);
    }
  },
  'decodes a recording of hours in little memory': async () => {
    const before = heapBytes();
    let most = before;
    const decoded = await decodeRecord({ openRecording }, api, Number(query.get('record')), () => {
      most = Math.max(most, heapBytes());
    });
    document.body.dataset['decoded'] = JSON.stringify(decoded);
    if (most - before > MOST_HEAP) throw new Error(`it took ${Math.round((most - before) / 1e6)} MB`);
  },
  'says what failed': async () => {
    const nowhere = new HexoApi({ baseUrl: 'http://127.0.0.1:9753', schemas: 'bundled', retries: 0 });
    await rejects(nowhere.range.list(), ConnectionError);
    const slow = { headers: { 'X-Sandbox-Fault': 'stall' }, timeout: { headers: 200 }, retries: 0 };
    await rejects(api.range.list({}, slow), TimeoutError);
  },
  'refuses passwords unless it is told': async () => {
    let refused: unknown = null;
    try {
      new HexoApi({ baseUrl, auth });
    } catch (error) {
      refused = error;
    }
    equal(refused instanceof UsageError, true);
    equal('process' in globalThis || 'Buffer' in globalThis, false);
  },
};

const told: [string, string | null][] = [];
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    told.push([name, null]);
  } catch (error) {
    told.push([name, error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  }
}
document.body.dataset['done'] = JSON.stringify(told);

/** What the page holds, arrays included. Only Chromium tells, and exactly only where it is started so. */
function heapBytes(): number {
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

function equal(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${String(found)} is not ${String(expected)}`);
}

async function rejects(promise: PromiseLike<unknown>, kind: abstract new (...args: never) => Error): Promise<void> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof kind) return;
    throw error;
  }
  throw new Error(`it succeeded where ${kind.name} was expected`);
}
