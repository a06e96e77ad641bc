import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorFromResponse } from '../errors/from-response.js';
import { AbortError, ConnectionError, DecodeError, TimeoutError } from '../errors/transport.js';
import { UsageError } from '../errors/usage.js';
import { ApiResponse } from './response.js';
import { retryDelay as retryDelayAt } from './retry.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const retryDelay = (error: unknown, repeatable: boolean, attempt: number, random: number): number | null =>
  retryDelayAt(error, repeatable, attempt, random, now);

const answered = (status: number, headers: Record<string, string> = {}): Error =>
  errorFromResponse(
    new ApiResponse({
      method: 'GET',
      url: 'https://x/',
      status,
      headers: new Headers(headers),
      body: null,
      attempts: 1,
    }),
    '',
    now,
  );

describe('retryDelay', () => {
  it.each([408, 429, 500, 502, 503, 504])('sends a repeatable request again after %i', (status) => {
    expect(retryDelay(answered(status), true, 1, 1)).not.toBeNull();
    expect(retryDelay(answered(status), false, 1, 1)).toBeNull();
  });

  it.each([300, 400, 401, 403, 404, 405, 409, 415, 501])('does not send again after %i', (status) => {
    expect(retryDelay(answered(status), true, 1, 1)).toBeNull();
  });

  it('sends again what cannot have reached the server, whatever it is', () => {
    const unreachable = new ConnectionError('unreachable', { nothingSent: true });
    const broken = new ConnectionError('reset');
    expect(retryDelay(unreachable, false, 1, 1)).not.toBeNull();
    expect(retryDelay(broken, false, 1, 1)).toBeNull();
    expect(retryDelay(broken, true, 1, 1)).not.toBeNull();
  });

  it.each([
    new AbortError('aborted'),
    new DecodeError('html'),
    new UsageError('wrong'),
    new TypeError('a bug'),
    'text',
    undefined,
  ])('gives %o on at once: trying again cannot help', (error) => {
    expect(retryDelay(error, true, 1, 1)).toBeNull();
  });

  it('never repeats what may have been done, after a timeout', () => {
    expect(retryDelay(new TimeoutError('late'), false, 1, 1)).toBeNull();
  });

  it('waits as long as the server asks, exactly', () => {
    expect(retryDelay(answered(429, { 'retry-after': '7' }), true, 1, 0.01)).toBe(7000);
    expect(retryDelay(answered(503, { 'retry-after': '0' }), true, 1, 1)).toBe(0);
    expect(retryDelay(answered(503, { 'retry-after': 'Sun, 01 Mar 2026 12:00:05 GMT' }), true, 1, 1)).toBe(5000);
  });

  it('does not wait for hours, nor try earlier than asked: the caller is told', () => {
    expect(retryDelay(answered(429, { 'retry-after': '3600' }), true, 1, 1)).toBeNull();
  });

  it('doubles the wait up to a cap, spread over all of it by chance', () => {
    const waits = [1, 2, 3, 4, 5, 6, 20].map((count) => retryDelay(answered(503), true, count, 1));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, random) => {
        const wait = retryDelay(answered(503), true, count, random);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(8000);
      }),
    );
  });
});
