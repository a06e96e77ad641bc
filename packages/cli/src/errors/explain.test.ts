import { ConnectionError, TokenRefreshError, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.js';

describe('what an error means at a keyboard', () => {
  it('is to sign in where a login is over, and not where the server could not be asked', () => {
    expect(explain(new TokenRefreshError('The login is over', true), {})).toEqual({
      message: 'The login is over; sign in with: hexoskin login',
      exitCode: 3,
    });
    expect(explain(new TokenRefreshError('No network', false), {})).toEqual({
      message: 'No network; see what is wrong with: hexoskin doctor',
      exitCode: 1,
    });
  });

  it('is told in words of the command', () => {
    const message = 'baseUrl leads nowhere; use https:, or pass allowInsecureHttp: true if you must';
    expect(explain(new UsageError(message), {})).toEqual({
      message: 'the address leads nowhere; use https:',
      exitCode: 2,
    });
  });

  it('answers a question by a sentence of its own', () => {
    expect(explain(new ConnectionError('No answer: is the server running?'), {}).message).toBe(
      'No answer: is the server running? See what is wrong with: hexoskin doctor',
    );
    const over = new TokenRefreshError('The server said: It was revoked.: the login is over, sign in again', true);
    expect(explain(over, {}).message).toBe('The server said: It was revoked. Sign in with: hexoskin login');
    const unknown =
      "record has no filter 'strt'; did you mean 'start'? (a filter that the schema does not know can be passed as x)";
    expect(explain(new UsageError(unknown), {}).message).toBe(
      "record has no filter 'strt'; did you mean 'start'? If the server alone knows it, send it with --query",
    );
  });

  it('is a mistake of the command where nothing else explains it', () => {
    expect(explain(new TypeError('x is not a function'), {}).message).toMatch(/^TypeError: x .*mistake of the command/);
    const system = Object.assign(new Error('ENOSPC: no space left'), { syscall: 'write' });
    expect(explain(system, {})).toEqual({ message: 'ENOSPC: no space left', exitCode: 1 });
  });
});
