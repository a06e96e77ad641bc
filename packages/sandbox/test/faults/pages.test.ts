import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker } from '../client.js';

let sandbox: Asker;
let ids: readonly number[];
beforeAll(async () => {
  sandbox = new Asker();
  ids = (await sandbox.all('/api/annotation/')).map(({ id }) => Number(id));
});
afterAll(() => sandbox.sandbox.close());

const LIMIT = 50;

/** Ids on each page of a walk along `next`, and what each page says of their number. */
async function walk(mostPages = 100): Promise<{ pages: number[][]; totals: number[]; urls: string[] }> {
  const [pages, totals, urls]: [number[][], number[], string[]] = [[], [], []];
  let next: string | null = `/api/annotation/?limit=${LIMIT}`;
  while (next !== null && pages.length < mostPages) {
    const { json } = await sandbox.ask(next);
    pages.push(json.objects.map(({ id }: { id: number }) => id));
    totals.push(json.meta.total_count);
    urls.push(next);
    next = json.meta.next;
  }
  return { pages, totals, urls };
}

describe('drift', () => {
  test('with a row that comes, the last one of a page comes again', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'drift' } }] });
    const { pages, totals, urls } = await walk();
    expect(pages[1]?.[0]).toBe(pages[0]?.at(-1));
    expect([...new Set(pages.flat())]).toEqual(ids);
    expect(pages.flat()).toHaveLength(ids.length + 1);
    expect(totals).toEqual([ids.length, ...urls.slice(1).map(() => ids.length + 1)]);
    expect(urls).toEqual(
      urls.map((_, page) => `/api/annotation/?limit=${LIMIT}${page ? `&offset=${page * LIMIT}` : ''}`),
    );
  });

  test('with rows that go, as many are never seen', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'drift', rows: -2 } }] });
    const { pages, totals } = await walk();
    expect(pages.flat()).toEqual([...ids.slice(0, LIMIT), ...ids.slice(LIMIT + 2)]);
    expect(totals.at(-1)).toBe(ids.length - 2);
  });

  test('leaves first pages and other requests alone, and does not count them', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'drift' } }] });
    const first = await sandbox.ask('/api/annotation/?limit=5');
    expect(first.json.objects[0].id).toBe(ids[0]);
    await sandbox.ask('/api/annotation/?limit=5&offset=0');
    await sandbox.ask(`/api/annotation/${ids[0]}/?offset=5`, { method: 'PATCH', body: {} });
    expect(await sandbox.ask('/api/annotation/?limit=5&offset=x')).toMatchObject({ status: 400 });
    expect(sandbox.sandbox.faults().counts).toEqual([{ matched: 0, fired: 0 }]);
  });

  test('leaves refusals alone', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'drift' } }] });
    expect(await sandbox.ask('/api/annotation/?offset=5', { as: null })).toMatchObject({ status: 401, text: '' });
  });
});

describe('duplicate-page', () => {
  test('brings the page before again, and the right one to whoever asks once more', async () => {
    sandbox.sandbox.setFaults({ rules: [{ match: { nth: 2 }, fault: { kind: 'duplicate-page' } }] });
    const { pages } = await walk();
    expect(pages[2]).toEqual(pages[1]);
    pages.splice(2, 1);
    expect(pages.flat()).toEqual(ids);
  });

  test('never lets a walk end, where it goes on', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'duplicate-page' } }] });
    const { pages, urls } = await walk(10);
    expect(pages.every((page) => page[0] === ids[0])).toBe(true);
    expect(new Set(urls.slice(1)).size).toBe(1);
  });
});

test('signatures are compared with what was sent', async () => {
  sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'drift' } }] });
  const path = '/api/annotation/?limit=5&offset=5';
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHash('sha1').update(`sandbox-secret${timestamp}http://127.0.0.1:8000${path}`).digest('hex');
  const headers = {
    'x-hexoapikey': 'sandbox-key',
    'x-hexotimestamp': timestamp,
    'x-hexoapisignature': signature,
  };
  const { status, json } = await sandbox.ask(path, { headers });
  expect([status, json?.objects?.[0].id]).toEqual([200, ids[4]]);
});

test('what is cached is not mixed up with what another page says', async () => {
  const path = '/api/datatype/?limit=5&offset=5';
  sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'duplicate-page' }, times: 1 }] });
  const duplicate = await sandbox.ask(path);
  const right = await sandbox.ask(path);
  expect([duplicate.json.meta.offset, right.json.meta.offset]).toEqual([0, 5]);
  expect(duplicate.json.objects).not.toEqual(right.json.objects);
});
