import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, Wire } from '../../test/support/wire.js';
import { HexoApi } from '../index.js';

/** A server of one label that knows its state at every moment, and whose answers may travel for any time. */
function labelServer(deliver: (response: Response) => Promise<Response>) {
  const label = { id: 1, name: 'at first', user: null, resource_uri: '/api/label/1/' };
  const wire = new Wire(async (request) => {
    // What the server does, it does at once: only the answer takes its time.
    if (request.method === 'PATCH') Object.assign(label, await request.json());
    const whole = { ...label, detail: `of ${label.name}` };
    const list = {
      meta: { limit: 20, offset: 0, next: null, previous: null, total_count: 1 },
      objects: [{ ...label }],
    };
    return deliver(json(request.url.endsWith('/1/') ? whole : list));
  });
  const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled', concurrency: 100 });
  return { api, label };
}

const step = fc.constantFrom('list', 'detail', 'write', 'pause');

describe('an object whose copies arrive in any order', () => {
  it('ends as the server has it, and keeps what only the detail view has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 1, maxLength: 12 }), async (scheduler, steps) => {
        const { api, label } = labelServer(scheduler.scheduleFunction(async (response: Response) => response));
        const run = async (): Promise<void> => {
          const held = await api.label.get(1);
          const underWay: PromiseLike<unknown>[] = [];
          for (const [index, kind] of steps.entries()) {
            if (kind === 'list') underWay.push(api.label.list());
            if (kind === 'detail') underWay.push(api.label.get(1, { forceRefresh: true }));
            if (kind === 'write') underWay.push(held.patch({ name: `write ${index}` }));
            if (kind === 'pause') await new Promise((resolve) => setTimeout(resolve, 0));
          }
          await Promise.all(underWay);
          expect(held.name).toBe(label.name);
          expect(held.get('detail')).toBeDefined();
          expect(await api.label.get(1)).toBe(held);
          expect((await api.label.list())[0]).toBe(held);
          await held.patch();
          expect(held.name).toBe(label.name);
        };
        await scheduler.waitFor(run());
      }),
      { numRuns: 150 },
    );
  });
});
