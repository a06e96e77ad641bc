import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadEdf, downloadTable, downloadZip } from './download.js';
import { HOUR, Reader, SECOND, tickOf, ticksOf, type WireObject } from './read.js';

let now = Date.parse('2031-08-09T14:25:00Z');
let sandbox: Reader;
let live: WireObject;
beforeAll(async () => {
  sandbox = new Reader({ now: () => now });
  live = (await sandbox.object('/api/record/?order_by=-start&limit=1'))['objects'][0];
});
afterAll(() => sandbox.sandbox.close());

const heartRate = (query: string) => sandbox.series(query, 19);

describe('the record in progress', () => {
  test('began before the last midnight of the clock, whenever the sandbox is started', () => {
    expect(live).toMatchObject({ status: 'realtime', end: null });
    expect(live['start']).toBeGreaterThan(tickOf('2031-08-08T23:15:00Z'));
    expect(live['start']).toBeLessThan(tickOf('2031-08-09T00:00:00Z'));
  });

  test('has come as far as 5 to 15 seconds ago, in steps of 5', async () => {
    for (const seconds of [0, 1, 2, 3, 4, 5, 7, 11]) {
      now += seconds * 1000;
      const tick = (now / 1000) * SECOND;
      const last = ticksOf(await heartRate(`record=${live['id']}&start=${tick - 60 * SECOND}`)).at(-1) as number;
      expect(tick - last).toBeGreaterThanOrEqual(5 * SECOND);
      expect(tick - last).toBeLessThanOrEqual(15 * SECOND);
      expect((last - live['start']) % (5 * SECOND)).toBe(0);
    }
  });

  test('keeps what it had, and adds to it', async () => {
    const from = (now / 1000 - 300) * SECOND;
    const query = `record=${live['id']}&datatype=18,19,33,52,269,1000,1004&start=${from}`;
    const [before] = await sandbox.samples(query);
    now += 600_000;
    const [after] = await sandbox.samples(query);
    for (const [dataType, pairs] of Object.entries(before?.data ?? {})) {
      const later = after?.data[dataType] ?? [];
      expect(later.slice(0, pairs.length)).toEqual(pairs);
      if (dataType !== '269') expect(later.length).toBeGreaterThan(pairs.length);
    }
  });

  test('is what polling by time alone finds', async () => {
    const from = (now / 1000) * SECOND - 60 * SECOND;
    const samples = await sandbox.samples(`datatype=19,33&start=${from}`);
    expect(samples.map(({ user }) => user)).toEqual(['/api/user/123/']);
    expect(samples[0]?.data['19']).toHaveLength(samples[0]?.data['33']?.length ?? 0);
    expect(await sandbox.samples(`datatype=19&start=${from}&end=${from + 10 * 60 * SECOND}`)).toEqual([
      { user: '/api/user/123/', data: { 19: samples[0]?.data['19'] } },
    ]);
  });

  test('has no raw signals, no variability and no sleep before it is synchronized', async () => {
    const [samples] = await sandbox.samples(`record=${live['id']}&max_values=1`);
    const found = Object.keys(samples?.data ?? {}).map(Number);
    for (const dataType of [19, 33, 36, 37, 49, 53, 18, 1000]) expect(found).toContain(dataType);
    for (const dataType of [4113, 4129, 4130, 4145, 271, 276, 270, 280]) expect(found).not.toContain(dataType);
  });

  test('has states that are not over', async () => {
    const positions = await sandbox.series(`record=${live['id']}`, 269);
    expect(positions[0]?.[1]).toBeNull();
    expect(positions.at(-1)?.[1]).not.toBeNull();
  });
});

describe('a record that begins now', () => {
  test('grows until it is ended, keeps its samples, and has all channels when it is complete', async () => {
    const start = (now / 1000) * SECOND;
    const { id, resource_uri: uri, status } = await sandbox.create('record', { start, user: 123 });
    expect(status).toBe('realtime');
    expect(await sandbox.samples(`record=${id}`)).toEqual([]);
    now += 120_000;
    const before = await heartRate(`record=${id}`);
    expect(before.length).toBeGreaterThanOrEqual(105);
    expect(await sandbox.series(`record=${id}`, 4113)).toEqual([]);

    const end = start + 130 * SECOND;
    now += 60_000;
    const ended = await sandbox.ask(uri, { method: 'PATCH', body: { end } });
    expect(ended.json).toMatchObject({ end, status: 'complete' });
    const after = await heartRate(`record=${id}`);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(130);
    expect(await sandbox.series(`record=${id}`, 4113)).toHaveLength(130 * 256);
    expect((await sandbox.series(`record=${id}`, 270)).at(-1)).toEqual([end, null]);
  });

  test('and is never ended goes no further than its battery lasts', async () => {
    const start = (now / 1000) * SECOND;
    const { id } = await sandbox.create('record', { start, user: 123 });
    now += 100 * 3_600_000;
    const last = ticksOf(await heartRate(`record=${id}&start=${start + 30 * HOUR}`)).at(-1);
    expect(last).toBe(start + 36 * HOUR);
  });

  test('and lies in the future has nothing yet', async () => {
    const start = (now / 1000 + 3600) * SECOND;
    const { id } = await sandbox.create('record', { start, user: 123 });
    expect(await sandbox.samples(`record=${id}`)).toEqual([]);
    expect((await sandbox.object(`/api/record/${id}/?include_metrics=44`))['metrics'][0].value).toBeNull();
  });
});

describe('a sandbox that ends what is in progress', () => {
  test('has it go through every status to the end, with all of its data then', async () => {
    let time = Date.parse('2031-08-09T00:10:00Z');
    const reader = new Reader({ now: () => time, liveFor: 60 });
    const [{ id, start, resource_uri: uri }] = (await reader.object('/api/record/?order_by=-start&limit=1'))[
      'objects'
    ] as [WireObject];
    const ticks = () => reader.series(`record=${id}&start=${(time / 1000 - 60) * SECOND}`, 19);
    const statuses: string[] = [];
    for (let second = 0; second < 100; second += 5) {
      const { status, end } = await reader.object(uri);
      if (statuses.at(-1) !== status) statuses.push(status);
      expect(end).toBe(second < 60 ? null : (Date.parse('2031-08-09T00:11:00Z') / 1000) * SECOND);
      expect((await ticks()).length).toBeGreaterThan(0);
      time += 5000;
    }
    expect(statuses).toEqual(['realtime', 'realtime_complete', 'syncing', 'processing', 'complete']);
    expect(ticksOf(await ticks()).at(-1)).toBeGreaterThan((Date.parse('2031-08-09T00:11:00Z') / 1000 - 1) * SECOND);
    expect((await reader.series(`record=${id}&end=${start + SECOND - 1}`, 4113)).length).toBe(SECOND);
    reader.sandbox.close();
  });

  test('grows in every format', async () => {
    let time = Date.parse('2031-08-09T00:10:00Z');
    const reader = new Reader({ now: () => time });
    const [{ id }] = (await reader.object('/api/record/?order_by=-start&limit=1'))['objects'] as [WireObject];
    const counts = async () => {
      const query = `record=${id}`;
      const [folder] = await downloadZip(reader, query);
      const json = await reader.series(query, 19);
      const lengths = [
        json.length,
        folder?.channels.get(19)?.raw.length,
        (await downloadEdf(reader, query)).get(19)?.length,
        (await downloadTable(reader, query)).get(19)?.length,
      ];
      expect(new Set(lengths).size).toBe(1);
      return json.length;
    };
    const before = await counts();
    time += 20_000;
    expect(await counts()).toBe(before + 20);
    reader.sandbox.close();
  });
});
