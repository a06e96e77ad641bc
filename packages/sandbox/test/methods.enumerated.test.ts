import { type HttpMethod, type ResourceSchema, resources, toTastypieSchema } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker } from './client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;

interface View {
  readonly path: string;
  readonly allowed: readonly HttpMethod[];
}

function viewsOf({ name, listMethods, detailMethods }: ResourceSchema): View[] {
  return [
    { path: `/api/${name}/`, allowed: listMethods },
    { path: `/api/${name}/1/`, allowed: detailMethods },
    { path: `/api/${name}/schema/`, allowed: ['get'] },
    { path: `/api/${name}/set/1/`, allowed: ['get'] },
  ];
}

const views = [...resources.values()].flatMap(viewsOf).map((view) => [view.path, view] as const);

describe.each(views)('%s', (path, { allowed }) => {
  const allow = allowed.join(',').toUpperCase();
  const refused = METHODS.filter((method) => !(allowed as readonly string[]).includes(method.toLowerCase()));

  test('other methods than its own are 405 with the allowed ones, also without credentials', async () => {
    for (const method of refused) {
      const { status, headers, text } = await sandbox.ask(path, { method, as: null });
      // The answer to HEAD has no body, whatever it is.
      const body = method === 'HEAD' ? '' : allow;
      expect([method, status, headers.get('allow'), text]).toEqual([method, 405, allow, body]);
    }
  });

  test('OPTIONS tells the allowed methods, also without credentials', async () => {
    const { status, headers, text } = await sandbox.ask(path, { method: 'OPTIONS', as: null });
    expect([status, headers.get('allow'), text]).toEqual([200, allow, allow]);
  });
});

test.each([...resources.values()].filter(({ name }) => name !== 'createuserrequest').map(({ name }) => name))(
  '%s needs credentials for what it allows',
  async (name) => {
    for (const { path, allowed } of viewsOf(resources.get(name) as ResourceSchema)) {
      for (const method of allowed) {
        const { status, headers, text } = await sandbox.ask(path, { method: method.toUpperCase(), as: null });
        expect([path, method, status, text]).toEqual([path, method, 401, '']);
        expect(headers.get('www-authenticate')).toMatch(/^Basic Realm=".+"$/);
      }
    }
  },
);

test.each([...resources.values()].map((schema) => [schema.name, schema] as const))(
  '%s serves its schema',
  async (name, schema) => {
    const { status, json } = await sandbox.ask(`/api/${name}/schema/`);
    expect(status).toBe(200);
    expect(json).toEqual(toTastypieSchema(schema));
  },
);
