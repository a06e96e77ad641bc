import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorFromResponse } from '../errors/from-response.js';
import { AbortError, ConnectionError, DecodeError, TimeoutError } from '../errors/transport.js';
import { UsageError } from '../errors/usage.js';
import { ApiResponse } from './response.js';
import { retryDelay as delayAfter, pauseForAll } from './retry.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const retryDelay = (error: unknown, repeatable: boolean, tries: number, random: number): number | null =>
  delayAfter({ error, repeatable, tries, maxRetryAfter: 60_000 }, random);

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

  it.each(['headers', 'body'] as const)('never repeats what may have been done, after a timeout (%s)', (phase) => {
    expect(retryDelay(new TimeoutError('late', { phase }), false, 1, 1)).toBeNull();
    expect(retryDelay(new TimeoutError('late', { phase }), true, 1, 1)).not.toBeNull();
  });

  it('repeats anything where no connection was made in time', () => {
    expect(retryDelay(new TimeoutError('late', { phase: 'connect' }), false, 1, 1)).not.toBeNull();
  });

  it('waits as long as the server asks, exactly', () => {
    expect(retryDelay(answered(429, { 'retry-after': '7' }), true, 1, 0.01)).toBe(7000);
    expect(retryDelay(answered(503, { 'retry-after': '0' }), true, 1, 1)).toBe(0);
    expect(retryDelay(answered(503, { 'retry-after': 'Sun, 01 Mar 2026 12:00:05 GMT' }), true, 1, 1)).toBe(5000);
  });

  it('does not wait for hours, nor try earlier than asked: the caller is told', () => {
    expect(retryDelay(answered(429, { 'retry-after': '3600' }), true, 1, 1)).toBeNull();
    expect(retryDelay(answered(429, { 'retry-after': '60' }), true, 1, 1)).toBe(60_000);
    expect(retryDelay(answered(503, { 'retry-after': '61' }), true, 1, 1)).toBeNull();
    expect(answered(503, { 'retry-after': '61' })).toMatchObject({ retryAfter: 61 });
  });

  it('compares a date to the clock of the server, which may not be ours', () => {
    const headers = { 'retry-after': 'Sun, 01 Mar 2026 10:00:05 GMT', date: 'Sun, 01 Mar 2026 10:00:00 GMT' };
    expect(retryDelay(answered(503, headers), true, 1, 1)).toBe(5000);
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

describe('pauseForAll', () => {
  const pauseAfter = (error: unknown, delay: number | null): number =>
    pauseForAll({ error, repeatable: true, tries: 1, maxRetryAfter: 60_000 }, delay);

  it('is that of a 429, even where its own request is not sent again', () => {
    expect(pauseAfter(answered(429, { 'retry-after': '7' }), 7000)).toBe(7000);
    expect(pauseAfter(answered(429, { 'retry-after': '7' }), null)).toBe(7000);
    expect(pauseAfter(answered(429), 300)).toBe(300);
  });

  it('is none where the server asks for too much, or where only one request failed', () => {
    expect(pauseAfter(answered(429, { 'retry-after': '3600' }), null)).toBe(0);
    expect(pauseAfter(answered(503, { 'retry-after': '7' }), 7000)).toBe(0);
    expect(pauseAfter(new ConnectionError('reset'), 300)).toBe(0);
  });
});
