import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ApiResponse } from '../http/response.js';
import { errorFromResponse as errorFromResponseAt } from './from-response.js';
import {
  HttpBadRequest,
  HttpClientError,
  HttpError,
  HttpForbidden,
  HttpInternalServerError,
  HttpMethodNotAllowed,
  HttpNotFound,
  HttpNotImplemented,
  HttpServerError,
  HttpTooManyRequests,
  HttpUnauthorized,
} from './http.js';

const url = 'https://api.hexoskin.com/api/range/5/';
const now = Date.parse('2026-03-01T12:00:00Z');
const errorFromResponse = (response: ApiResponse, account: string): HttpError =>
  errorFromResponseAt(response, account, now);

function answered(status: number, body: unknown = null, headers: Record<string, string> = {}): ApiResponse {
  return new ApiResponse({ method: 'PUT', url, status, headers: new Headers(headers), body, attempts: 1 });
}

describe('errorFromResponse', () => {
  it.each([
    [400, HttpBadRequest, HttpClientError],
    [401, HttpUnauthorized, HttpClientError],
    [403, HttpForbidden, HttpClientError],
    [404, HttpNotFound, HttpClientError],
    [405, HttpMethodNotAllowed, HttpClientError],
    [429, HttpTooManyRequests, HttpClientError],
    [409, HttpClientError, HttpClientError],
    [500, HttpInternalServerError, HttpServerError],
    [501, HttpNotImplemented, HttpServerError],
    [503, HttpServerError, HttpServerError],
    [300, HttpError, HttpError],
  ])('gives the class for %i, whose name it bears', (status, own, family) => {
    const error = errorFromResponse(answered(status), '');
    expect(error.constructor).toBe(own);
    expect(error.name).toBe(own.name);
    expect(error).toBeInstanceOf(family);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toBeInstanceOf(Error);
    expect(error.status).toBe(status);
  });

  it('carries the whole answer', () => {
    const response = answered(400, { error: 'no' });
    expect(errorFromResponse(response, '').response).toBe(response);
  });

  it("says what was asked, what the answer was, and the server's own words", () => {
    expect(errorFromResponse(answered(400, { range: { name: ['Too long.'] } }), '').message).toBe(
      `PUT ${url} answered 400: name: Too long.`,
    );
  });

  it('tells a wrong key, a wrong password and missing credentials apart', () => {
    const messageOf = (body: unknown, account: string) => errorFromResponse(answered(401, body), account).message;
    const wrongKey = messageOf({ error: 'API signature failed.' }, "user 'a@example.org'");
    expect(wrongKey).toContain('API signature failed.');
    expect(wrongKey).toContain('check apiKey and apiSecret');
    expect(messageOf(null, "user 'a@example.org'")).toContain("user 'a@example.org' was refused: check auth");
    expect(messageOf(null, '')).toContain('no credentials were sent: set auth');
  });

  it('says what an empty 403 or 404 means, and recognises a wrong address', () => {
    expect(errorFromResponse(answered(403), '').message).toContain('not permitted');
    expect(errorFromResponse(answered(404), '').message).toContain('no such object, or one that this user may not see');
    expect(errorFromResponse(answered(404, '<!DOCTYPE html><title>Not Found</title>'), '').message).toContain(
      'check baseUrl',
    );
  });

  it('tells how long the server wants to be left alone', () => {
    const error = errorFromResponse(answered(429, null, { 'retry-after': '90' }), '') as HttpTooManyRequests;
    expect(error.retryAfter).toBe(90);
    expect(error.message).toContain('retry after 90');
    const dated = answered(429, null, { 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' });
    expect((errorFromResponse(dated, '') as HttpTooManyRequests).retryAfter).toBe(30);
    expect((errorFromResponse(answered(429), '') as HttpTooManyRequests).retryAfter).toBeNull();
  });

  it('keeps a large body out of what loggers print', () => {
    const error = errorFromResponse(answered(500, { blob: 'x'.repeat(5000) }), '');
    expect(Object.keys(error)).not.toContain('response');
    expect(inspect(error).length).toBeLessThan(3500);
  });
});
