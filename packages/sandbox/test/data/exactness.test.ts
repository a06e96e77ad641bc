import { dataTypesById } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, STRANGER } from '../client.js';
import { downloadEdf, downloadTable, downloadZip, type Folder } from './download.js';
import { type Pair, Reader, SECOND, tickOf, ticksOf, type UserSamples } from './read.js';

/** A start between two seconds, in the evening, so that sleep begins. */
const START = tickOf('2014-03-01T22:40:00Z') + 54;

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

describe.each([
  ['a Hexoskin', 'HXSKIN1200002070', 90 * SECOND + 77],
  ['an Astroskin that counts 256 ticks a second', 'ASTROSKIN1500000042', 70 * SECOND],
  ['the Astroskin that counts 1,000 ticks a second', null, 0],
])('every channel of %s', (_, device, length) => {
  let query: string;
  let ask: Ask;
  let json: UserSamples['data'];
  let folder: Folder;
  beforeAll(async () => {
    if (device === null) {
      const { start } = await sandbox.object('/api/record/50001/', STRANGER);
      query = `record=50001&end=${start + 40_000}`;
      ask = { as: STRANGER };
    } else {
      const body = { start: START, end: START + length, user: 123, device };
      query = `record=${(await sandbox.create('record', body))['id']}`;
      ask = {};
    }
    json = (await sandbox.samples(query, ask.as ?? undefined))[0]?.data ?? {};
    [folder] = (await downloadZip(sandbox, query, ask)) as [Folder];
  });

  test('is in every format', async () => {
    const ids = Object.keys(json).map(Number);
    expect(ids.length).toBeGreaterThan(25);
    // A channel without a value is an empty file, which JSON and CSV leave out.
    const filled = [...folder.channels].filter(([, { raw }]) => raw.length > 0);
    expect(filled.map(([id]) => id).sort()).toEqual(ids.sort());
    expect([...(await downloadTable(sandbox, query, ask)).keys()].sort()).toEqual(ids.sort());
  });

  test('has raw counts in the zip that are the values of JSON, at the same ticks', () => {
    for (const [id, pairs] of Object.entries(json)) {
      const { rate, ticks, raw } = folder.channels.get(Number(id)) ?? { rate: null, ticks: [], raw: [] };
      expect(
        raw.map((value) => scaled(Number(id), value, folder.ticksPerSecond)),
        id,
      ).toEqual(pairs.map(([, value]) => value));
      expect(rate === null ? ticks : ticksAt(folder, rate, raw.length), id).toEqual(ticksOf(pairs));
    }
  });

  test('has the same counts in EDF, if it has a fixed rate', async () => {
    const edf = await downloadEdf(sandbox, query, ask);
    const signals = [...folder.channels].filter(([, { rate }]) => rate !== null);
    expect([...edf.keys()].sort()).toEqual(signals.map(([id]) => id).sort());
    for (const [id, { raw }] of signals) expect(edf.get(id), `${id}`).toEqual(raw);
  });

  test('has the values of JSON in CSV, with an empty cell for null', async () => {
    const table = await downloadTable(sandbox, query, ask);
    for (const [id, pairs] of Object.entries(json)) {
      expect(table.get(Number(id)), id).toEqual(pairs.filter(([, value]: Pair) => value !== null));
    }
  });

  test('has the same events in HXD', async () => {
    const [old] = await downloadZip(sandbox, `${query}&events=hxd`, ask);
    for (const [id, channel] of folder.channels) expect(old?.channels.get(id), `${id}`).toEqual(channel);
  });
});

/** What JSON has for a count. */
function scaled(id: number, raw: number, ticksPerSecond: number): number | null {
  const known = dataTypesById.get(id);
  const facts = known && { ...known, ...(ticksPerSecond === 1000 ? known.at1000 : {}) };
  if (Number.isNaN(raw)) return null;
  if (facts === undefined || facts.rawInJson) return raw;
  // Rounded once: 331 × 13.28 is 4395.68.
  return facts.scale < 1 ? raw / Math.round(1 / facts.scale) : (raw * Math.round(facts.scale * 100)) / 100;
}

/** Where samples at a fixed rate lie: those that sum up a second or more have the tick of its end. */
function ticksAt({ start, ticksPerSecond }: Folder, rate: number, count: number): number[] {
  const step = ticksPerSecond / rate;
  const first = start + (rate > 1 ? 0 : step);
  return Array.from({ length: count }, (_, index) => Math.round(first + index * step));
}
