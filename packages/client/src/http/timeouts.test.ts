import { describe, expect, it } from 'vitest';
import { DEFAULT_TIMEOUTS, resolveTimeouts } from './timeouts.js';

describe('resolveTimeouts', () => {
  it('takes a number for every time but that of a whole download', () => {
    expect(resolveTimeouts(5000, DEFAULT_TIMEOUTS)).toEqual({
      headers: 5000,
      idle: 5000,
      total: 5000,
      download: Number.POSITIVE_INFINITY,
    });
  });

  it('leaves what is not said as it was', () => {
    const client = resolveTimeouts({ idle: 1000 }, DEFAULT_TIMEOUTS);
    expect(client).toEqual({ ...DEFAULT_TIMEOUTS, idle: 1000 });
    expect(resolveTimeouts({ headers: 2000 }, client)).toEqual({ ...client, headers: 2000 });
    expect(resolveTimeouts(undefined, client)).toBe(client);
  });

  it('takes a total for downloads, too', () => {
    expect(resolveTimeouts({ total: 9000 }, DEFAULT_TIMEOUTS)).toMatchObject({ total: 9000, download: 9000 });
  });
});
