import { HexoApi, HttpNotFound, type LabelInstance } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { json, Wire } from './support/wire.js';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly resource_uri: string;
  readonly user: string;
}

interface Client {
  readonly api: HexoApi;
  readonly wire: Wire;
  /** So that what was read is asked for again. */
  twoHoursPass(): void;
}

/** A server of three labels, and of objects that carry them. What is held back on the wire it has answered before. */
function labels(): Client {
  const rows = new Map<number, Row>(
    [1, 2, 3].map((id) => [id, { id, name: 'old', resource_uri: `/api/label/${id}/`, user: '/api/user/1/' }]),
  );
  const listOf = (objects: readonly unknown[]): Response =>
    json({
      meta: { limit: 20, offset: 0, next: null, previous: null, total_count: objects.length },
      objects: [...objects],
    });
  const change = (fields: { readonly resource_uri: string }): void => {
    const id = Number(/(\d+)\/$/.exec(fields.resource_uri)?.[1]);
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...fields });
  };
  const handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/labelledobject/') {
      return listOf(
        [1, 2].map((id) => ({
          label: `/api/label/${id}/`,
          object: '',
          user: null,
          resource_uri: `/api/labelledobject/${id}/`,
        })),
      );
    }
    const set = /set\/(.+)\/$/.exec(pathname)?.[1];
    if (set) return json({ objects: set.split(';').flatMap((id) => rows.get(Number(id)) ?? []) });
    if (pathname === '/api/label/') {
      if (request.method === 'GET') return listOf([...rows.values()]);
      const { objects, deleted_objects: deleted = [] } = await request.json();
      for (const fields of objects) change(fields);
      for (const uri of deleted) rows.delete(Number(/(\d+)\/$/.exec(uri)?.[1]));
      return new Response('', { status: 202 });
    }
    const id = Number(/(\d+)\/$/.exec(pathname)?.[1]);
    if (!rows.has(id)) return new Response('', { status: 404 });
    if (request.method === 'DELETE') {
      rows.delete(id);
      return new Response(null, { status: 204 });
    }
    if (request.method !== 'GET') change({ ...(await request.json()), resource_uri: pathname });
    return json(rows.get(id));
  };
  const wire = new Wire(handle);
  let now = 1_780_000_000_000;
  const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled', now: () => now });
  return {
    api,
    wire,
    twoHoursPass: () => {
      now += 7_200_000;
    },
  };
}

/** Each way in which the first label can be read, and the request that brings it. */
const reads: [string, RegExp, (api: HexoApi) => PromiseLike<unknown>][] = [
  ['a list', /GET \/api\/label\/$/, (api) => api.label.list()],
  [
    'a walk',
    /GET \/api\/label\/\?/,
    async (api) => {
      for await (const _label of api.label.list());
    },
  ],
  ['get()', /GET \/api\/label\/1\/$/, (api) => api.label.get(1, { forceRefresh: true })],
  [
    'a batch of references',
    /GET \/api\/label\/set/,
    async (api) => {
      for (const { label } of await api.labelledobject.list()) await label.name.catch(() => {});
    },
  ],
  [
    'include',
    /GET \/api\/label\/set/,
    (api) => api.labelledobject.list({}, { include: ['label'] }).then(null, () => {}),
  ],
];

const changes: [string, (api: HexoApi, label: LabelInstance) => PromiseLike<unknown>][] = [
  ['patch()', (_api, label) => label.patch({ name: 'new' })],
  ['update()', (_api, label) => label.update({ name: 'new' })],
  ['patch() of several', (api) => api.label.patch([{ resource_uri: '/api/label/1/', name: 'new' }])],
  ['request()', (api) => api.request('PATCH', '/api/label/1/', { body: { name: 'new' } })],
];

const deletions: [string, (api: HexoApi, label: LabelInstance) => PromiseLike<unknown>][] = [
  ['delete()', (_api, label) => label.delete()],
  ['patch() of several', (api) => api.label.patch([], { deletedObjects: [1] })],
  ['request()', (api) => api.request('DELETE', '/api/label/1/')],
];

/** A reply to each read that left before something was written, and arrives after it. */
async function arrivesAfter(
  { api, wire, twoHoursPass }: Client,
  [, line, read]: (typeof reads)[number],
  write: () => PromiseLike<unknown>,
): Promise<void> {
  twoHoursPass();
  const held = wire.hold(line);
  const reading = read(api);
  await held.answered;
  await write();
  held.release();
  await reading;
}

describe.each(reads)('an answer to %s that left before a write and arrives after it', (...read) => {
  it.each(changes)('does not undo what %s changed', async (_name, change) => {
    const client = labels();
    const label = await client.api.label.get(1);
    await arrivesAfter(client, read, () => change(client.api, label));
    expect(await client.api.label.get(1)).toBe(label);
    expect(label.name).toBe('new');
  });

  it.each(changes)('does not pass for news where the object that %s changed is forgotten', async (_name, change) => {
    const client = labels();
    const label = await client.api.label.get(1);
    await arrivesAfter(client, read, async () => {
      await change(client.api, label);
      client.api.clearObjectCache();
    });
    expect(await client.api.label.get(1)).toMatchObject({ name: 'new' });
  });

  it.each(deletions)('does not bring back what %s deleted', async (_name, remove) => {
    const client = labels();
    const label = await client.api.label.get(1);
    await arrivesAfter(client, read, () => remove(client.api, label));
    await expect(client.api.label.get(1)).rejects.toThrow(HttpNotFound);
    const [first] = await client.api.labelledobject.list();
    await expect(first?.label.name).rejects.toThrow(HttpNotFound);
  });

  it.each(deletions.slice(1))('does not bring back what %s deleted that was never read', async (_name, remove) => {
    const client = labels();
    await arrivesAfter(client, read, () => remove(client.api, undefined as never));
    await expect(client.api.label.get(1)).rejects.toThrow(HttpNotFound);
  });
});
