import { describe, expect, it } from 'vitest';
import { ConnectionError, TimeoutError } from '../errors/transport.js';
import { failureOf } from './failure.js';

const coded = (message: string, code: string, more: object = {}): Error =>
  Object.assign(new Error(message), { code, ...more });
/** As fetch of Node.js fails. */
const caused = (cause: Error): Error => new TypeError('fetch failed', { cause });
const read = (error: unknown) => failureOf(error, 'https://x.example/api/', 'GET https://x.example/api/');

/** What the runtimes really threw, as they were asked for a server that is not there. */
const UNREACHABLE: Readonly<Record<string, Error>> = {
  'Node.js, refused': caused(
    new AggregateError([coded('connect ECONNREFUSED ::1:9', 'ECONNREFUSED'), coded('connect', 'ECONNREFUSED')]),
  ),
  'Node.js, no such host': caused(coded('getaddrinfo ENOTFOUND x.example', 'ENOTFOUND')),
  'Bun, refused': coded('Unable to connect. Is the computer able to access the url?', 'ConnectionRefused'),
  'Deno, refused': new TypeError(
    'error sending request for url (https://x.example/): client error (Connect): tcp connect error: Connection refused (os error 111)',
  ),
};

describe('failureOf', () => {
  it.each(Object.entries(UNREACHABLE))('tells that nothing was sent: %s', (_name, error) => {
    const failure = read(error);
    expect(failure).toBeInstanceOf(ConnectionError);
    expect(failure).toMatchObject({ nothingSent: true, refused: false, cause: error });
    expect(failure.message).toContain('Could not reach https://x.example');
  });

  it('believes that something was sent where it does not know better', () => {
    for (const error of [
      caused(coded('read ECONNRESET', 'ECONNRESET')),
      caused(coded('other side closed', 'UND_ERR_SOCKET', { socket: { bytesWritten: 112 } })),
      new TypeError('Failed to fetch'),
      'a text',
    ]) {
      expect(read(error)).toMatchObject({ name: 'ConnectionError', nothingSent: false });
    }
  });

  it('knows that nothing was sent over a connection on which no byte was written', () => {
    const error = caused(coded('other side closed', 'UND_ERR_SOCKET', { socket: { bytesWritten: 0 } }));
    expect(read(error)).toMatchObject({ nothingSent: true });
  });

  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'connect'],
    ['UND_ERR_HEADERS_TIMEOUT', 'headers'],
    ['UND_ERR_BODY_TIMEOUT', 'body'],
  ])("takes the platform's own %s for a timeout", (code, phase) => {
    const failure = read(caused(coded('Timeout Error', code)));
    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({ phase });
  });

  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
    'does not go on with a certificate that does not hold: %s',
    (code) => {
      const failure = read(caused(coded('self-signed certificate', code)));
      expect(failure).toMatchObject({ name: 'ConnectionError', nothingSent: true, refused: true });
      expect(failure.message).toContain('the certificate of https://x.example does not hold');
    },
  );
});
