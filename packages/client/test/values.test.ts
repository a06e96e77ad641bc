import { HexoApi, HttpNotImplemented, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { json, Wire } from './support/wire.js';

const SAMPLES = [{ user: '/api/user/123/', data: { 19: [[359_840_227_126, 70]] } }];

/** A client of a server that gives the same answer to everything. */
function connect(answer: Response = json(SAMPLES)): { api: HexoApi; wire: Wire } {
  const wire = new Wire(async () => answer.clone());
  const settings = { baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled', retries: 0 } as const;
  return { api: new HexoApi({ ...settings, auth: 'a@example.org:a' }), wire };
}

describe('resources that answer values', () => {
  it('check and word the filters', async () => {
    const { api, wire } = connect();
    const list = await api.data.list({ record: 37_700, datatype__in: [19, 33] });
    expect(JSON.parse(JSON.stringify(list))).toEqual(JSON.parse(JSON.stringify(SAMPLES)));
    expect(wire.calls).toEqual(['GET /api/data/?record=37700&datatype__in=19%2C33']);
    expect((await api.data.list({ record: 1, datatype: 19 }).withResponse()).response?.status).toBe(200);
  });

  it('refuse a filter that they do not have', async () => {
    const { api, wire } = connect();
    await expect(api.heartrate.list({ recrod: 1 } as never)).rejects.toThrow(UsageError);
    await expect(api.heartrate.list({ recrod: 1 } as never)).rejects.toThrow("did you mean 'record'?");
    await expect(api.report.list({ recrod: 1 } as never)).rejects.toThrow("did you mean 'record'?");
    expect(wire.calls).toEqual([]);
  });

  it('are asked as the principal of the moment of the call', async () => {
    const { api, wire } = connect();
    const asking = api.heartrate.list({ record: 1 });
    api.auth = 'b@example.org:b';
    await asking;
    expect(wire.sent.at(-1)?.headers.get('authorization')).toBe(`Basic ${btoa('a@example.org:a')}`);
  });

  it("pass the server's refusal on", async () => {
    const { api } = connect(json({ error_message: 'not yet' }, 501));
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow(HttpNotImplemented);
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow('not yet');
  });

  it('read like the others in the console', () => {
    const { api } = connect();
    expect(`${api.heartrate} ${api.report}`).toBe('<heartrate resource> <report resource>');
  });
});
