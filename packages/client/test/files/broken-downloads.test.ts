import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionError, HexoApi } from 'hexoskin-client';
import { createSandbox, type FaultPlan, type Sandbox } from 'hexoskin-sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ATHLETE, ATHLETE_ID } from '../support/sandbox.js';
import { sameBytes } from './support/recording.js';

const START = 359_840_226_870;
const SECONDS = 20;

/** Breaks the answers to the first downloads at places that are as good as random, in different ways. */
function breaks(seed: number, length: number, times: number): FaultPlan {
  let state = seed;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const kinds = ['reset', 'truncate'] as const;
  return {
    rules: Array.from({ length: times }, (_, index) => ({
      match: { path: '/api/data/', nth: index + 1 },
      fault: { kind: kinds[Math.floor(random() * 2)] ?? 'reset', after: Math.floor((random() * length) / 4) },
    })),
  };
}

describe.each([
  ['that sends parts', true],
  ['that does not', false],
])('downloads from a server %s', (_, ranges) => {
  let sandbox: Sandbox;
  let api: HexoApi;
  let record: number;
  let folder: string;
  const whole = new Map<string, Uint8Array>();
  const asked: (string | null)[] = [];

  beforeAll(async () => {
    sandbox = createSandbox({ ranges });
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      if (new URL(url).pathname === '/api/data/') asked.push(new Headers(init.headers).get('range'));
      return sandbox.fetch(new Request(url, init));
    };
    api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', auth: ATHLETE, schemas: 'bundled', fetch });
    const end = START + SECONDS * 256;
    record = (await api.record.create({ start: START, end, user: ATHLETE_ID, device: 'HXSKIN1200002070' })).id;
    for (const format of ['binary', 'edf'] as const) {
      whole.set(format, (await api.data.list({ record }, { format })).bytes);
    }
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-broken-'));
    asked.length = 0;
  });
  afterEach(async () => {
    sandbox.setFaults(null);
    await rm(folder, { recursive: true });
  });

  it.each([1, 2])('end whole when the connection breaks twice, at places of seed %i', async (seed) => {
    for (const format of ['binary', 'edf'] as const) {
      sandbox.setFaults(breaks(seed, whole.get(format)?.length ?? 0, 2));
      const { path } = await api.data.download({ record }, { to: `${folder}/`, format, retries: 4 });
      expect(sameBytes(await readFile(path), whole.get(format))).toBe(true);
    }
    expect(asked.filter((range) => range !== null).length > 0).toBe(ranges);
    expect((await readdir(folder)).sort()).toEqual([`record_${record}.edf`, `record_${record}.zip`]);
  });

  it('end in a clear error when it breaks too often, and a later call gets the file', async () => {
    const length = whole.get('binary')?.length ?? 0;
    sandbox.setFaults({
      rules: [{ match: { path: '/api/data/' }, fault: { kind: 'reset', after: length >> 2 }, times: 1 }],
    });
    const to = join(folder, 'record.zip');
    const failed = api.data.download({ record }, { to, retries: 0 });
    await expect(failed).rejects.toThrow(ConnectionError);
    await expect(failed).rejects.toThrow(/broke|ended/);
    expect(await readdir(folder)).toEqual(ranges ? ['record.zip.part', 'record.zip.part.json'] : []);
    const { resumedFrom } = await api.data.download({ record }, { to });
    expect(resumedFrom > 0).toBe(ranges);
    expect(sameBytes(await readFile(to), whole.get('binary'))).toBe(true);
    expect(await readdir(folder)).toEqual(['record.zip']);
  });

  it('are decoded all the same', async () => {
    sandbox.setFaults(breaks(5, whole.get('binary')?.length ?? 0, 2));
    let samples = 0;
    for await (const channel of api.data.channels({ record }, { retries: 4 })) {
      for await (const series of channel) samples += series.length;
    }
    expect(samples).toBeGreaterThan(SECONDS * 256);
  });
});
