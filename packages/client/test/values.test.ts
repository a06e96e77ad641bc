import { HttpNotImplemented, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { useSandbox } from './support/sandbox.js';
import { json } from './support/wire.js';

const connect = useSandbox();

describe('resources that answer values', () => {
  it('check and word the filters, and give what the server sends', async () => {
    const { api, wire } = connect();
    const [record] = await api.record.list({ limit: 1 });
    const samples = [{ user: '/api/user/123/', data: { 19: [[359_840_227_126, 70]] } }];
    wire.change(/GET \/api\/data\/\?/, () => json(samples));
    wire.clear();
    expect(await api.data.list({ record: record ?? 0, datatype__in: [19, 33] })).toEqual(samples);
    expect(wire.calls).toEqual([`GET /api/data/?record=${record?.id}&datatype__in=19%2C33`]);
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
    wire.change(/GET \/api\/heartrate\/\?/, () => json([]));
    const asking = api.heartrate.list({ record: 1 });
    api.auth = 'coach@example.org:coach';
    await asking;
    expect(wire.sent.at(-1)?.headers.get('authorization')).toBe(`Basic ${btoa('athlete@example.org:athlete')}`);
  });

  it("pass the server's refusal on", async () => {
    const { api, wire } = connect({ retries: 0 });
    wire.change(/GET \/api\/heartrate\/\?/, () => json({ error_message: 'not yet' }, 501));
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow(HttpNotImplemented);
    await expect(api.heartrate.list({ record: 1 })).rejects.toThrow('not yet');
  });

  it('read like the others in the console', () => {
    const { api } = connect();
    expect(`${api.heartrate} ${api.report}`).toBe('<heartrate resource> <report resource>');
  });
});
