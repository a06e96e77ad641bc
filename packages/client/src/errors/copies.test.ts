import { describe, expect, it, vi } from 'vitest';
import * as ours from '../exports.js';

/** A second copy of the package, as two versions of it in one program are. */
async function anotherCopy(): Promise<typeof ours> {
  vi.resetModules();
  return import('../exports.js');
}

const response = new ours.ApiResponse({
  method: 'GET',
  url: 'https://api.hexoskin.com/api/',
  status: 404,
  headers: new Headers(),
  body: null,
  attempts: 1,
});

describe('errors of another copy of the package', () => {
  it('are recognised by class and by every class above it', async () => {
    const other = await anotherCopy();
    expect(other.HttpNotFound).not.toBe(ours.HttpNotFound);
    const error = new other.HttpNotFound('gone', response);
    expect(error).toBeInstanceOf(ours.HttpNotFound);
    expect(error).toBeInstanceOf(ours.HttpClientError);
    expect(error).toBeInstanceOf(ours.HttpError);
    expect(error).toBeInstanceOf(ours.HexoskinError);
    expect(error).not.toBeInstanceOf(ours.HttpForbidden);
    expect(error).not.toBeInstanceOf(ours.HttpServerError);
    expect(error).not.toBeInstanceOf(ours.UsageError);
  });

  it('are told apart for every class that the package exports', async () => {
    const other = await anotherCopy();
    const make = (source: typeof ours) => ({
      AbortError: new source.AbortError('x'),
      AuthFlowError: new source.AuthFlowError('x', 'refused'),
      ConnectionError: new source.ConnectionError('x'),
      CreatedNotLoadedError: new source.CreatedNotLoadedError('/api/range/1/', { cause: new Error('x') }),
      DecodeError: new source.DecodeError('x'),
      MethodNotAllowed: new source.MethodNotAllowed('x'),
      StopIteration: new source.StopIteration('x'),
      TimeoutError: new source.TimeoutError('x'),
      TokenRefreshError: new source.TokenRefreshError('x', true),
      UsageError: new source.UsageError('x'),
    });
    for (const [name, error] of Object.entries(make(other))) {
      const recognisedBy = Object.entries(ours as object)
        .filter(([key]) => key in make(ours))
        .filter(([, value]) => error instanceof value)
        .map(([key]) => key);
      expect(recognisedBy).toEqual([name]);
      expect(error.name).toBe(name);
      expect(error).toBeInstanceOf(ours.HexoskinError);
    }
  });
});

describe('instanceof', () => {
  it.each([[null], [undefined], [5], ['text'], [{}], [new Error('plain')], [new TypeError('plain')]])(
    'is false for %o',
    (value) => {
      expect(value instanceof (ours.HexoskinError as never)).toBe(false);
      expect(value instanceof (ours.HttpError as never)).toBe(false);
    },
  );

  it("works for classes that an application derives from the library's", () => {
    class QuotaError extends ours.HttpError {}
    const own = new QuotaError('no more', response);
    const other = new ours.HttpError('no', response);
    expect(own).toBeInstanceOf(QuotaError);
    expect(own).toBeInstanceOf(ours.HttpError);
    expect(other).not.toBeInstanceOf(QuotaError);
  });
});
