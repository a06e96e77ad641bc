// A way to a server on which everything may go wrong that can go wrong on a connection, below what a server can do by itself.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** @typedef {import('./random.mjs').Random} Random */
/** What befalls the answers of a connection: gets its bytes as they come, and sends what it likes. @typedef {(bytes: Buffer, client: import('node:net').Socket) => void} Fault */

/** Makes a fault, by chance. @type {Record<string, (random: Random) => Fault>} */
const FAULTS = {
  reset: (random) => after(random, (client) => client.resetAndDestroy()),
  close: (random) => after(random, (client) => client.end()),
  stall: (random) => after(random, () => {}),
  'slow bytes': (random) => slowly(1 + random.below(400), 1 + random.below(20)),
  'small pieces': () => (bytes, client) => {
    for (const byte of bytes.subarray(0, 3000)) client.write(Buffer.of(byte));
    client.write(bytes.subarray(3000));
  },
  'garbage before the status': (random) =>
    atBeginning(
      random.pick([
        'garbage\r\n\r\n',
        'HTTP/1.1 banana\r\n\r\n',
        '\0\0\0\0',
        '\r\n\r\n',
        'HTTP/2 200\r\n',
        'x'.repeat(100_000),
      ]),
    ),
  'news before the status': (random) =>
    atBeginning(random.pick(['HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'])),
  'a length twice': (random) =>
    inHeaders((headers) => headers.replace(/\r\n\r\n$/, `\r\nContent-Length: ${random.pick([0, 7, 1e9])}\r\n\r\n`)),
  'a length that is none': (random) =>
    inHeaders((headers) =>
      headers.replace(/content-length: \d+/i, `Content-Length: ${random.pick(['-1', 'x', '1,2', '9'.repeat(30), ''])}`),
    ),
  'broken chunks': (random) =>
    inHeaders(
      (headers) => headers.replace(/content-length: \d+/i, 'Transfer-Encoding: chunked'),
      random.pick(['zz\r\n', 'ffffffffff\r\n', '5\r\n', '']),
    ),
  'a header that is none': (random) =>
    inHeaders((headers) =>
      headers.replace(
        '\r\n',
        `\r\n${random.pick(['no colon', ': no name', 'bad\0name: x', `long: ${'y'.repeat(50_000)}`])}\r\n`,
      ),
    ),
  'garbage behind': () => (bytes, client) => {
    client.write(bytes);
    setImmediate(() => client.write('more\r\n'));
  },
};

/** The faults that leave answers right, if late. */
const HARMLESS = new Set(['slow bytes', 'small pieces', 'news before the status']);

/**
 * @param {number} port of the server
 * @returns {Promise<{ url: string, set: (random: Random | null, probability?: number) => void, close: () => Promise<void> }>}
 */
export async function startProxy(port) {
  /** @type {{ random: Random, probability: number } | null} */
  let plan = null;
  const sockets = new Set();
  const server = createServer((client) => {
    const { random, probability } = plan ?? { random: null, probability: 0 };
    const fault = random?.chance(probability)
      ? random.pick(['refused', 'request lost', ...Object.keys(FAULTS)])
      : 'none';
    client.on('error', () => {});
    if (fault === 'refused') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.on('close', () => upstream.destroy());
    if (fault === 'request lost') client.resume();
    else client.pipe(upstream);
    const deal = random && fault in FAULTS ? FAULTS[fault]?.(random) : undefined;
    upstream.on('data', (bytes) => {
      if (client.destroyed || client.writableEnded) return;
      if (deal) deal(bytes, client);
      else client.write(bytes);
    });
    upstream.on('end', () => {
      if (deal === undefined || HARMLESS.has(fault)) client.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    set: (random, probability = 0.5) => {
      plan = random && { random, probability };
      // Connections that are kept would go on without faults.
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Something happens behind so many bytes: mostly in the headers or in the first body. @param {Random} random @param {(client: import('node:net').Socket) => void} happen @returns {Fault} */
function after(random, happen) {
  let left = random.below(random.pick([1, 300, 3000, 30_000]));
  let happened = false;
  return (bytes, client) => {
    if (happened) return;
    client.write(bytes.subarray(0, left));
    left -= bytes.length;
    if (left > 0) return;
    happened = true;
    // What was written before has to arrive.
    setTimeout(() => happen(client), 5);
  };
}

/** @param {number} size of the pieces @param {number} pause between them, in milliseconds @returns {Fault} */
function slowly(size, pause) {
  /** @type {Buffer[]} */
  const waiting = [];
  let busy = false;
  const step = (/** @type {import('node:net').Socket} */ client) => {
    const piece = waiting.shift();
    busy = piece !== undefined && !client.destroyed && !client.writableEnded;
    if (!busy || piece === undefined) return;
    client.write(piece);
    setTimeout(() => step(client), pause);
  };
  return (bytes, client) => {
    for (let at = 0; at < bytes.length; at += size) waiting.push(bytes.subarray(at, at + size));
    if (!busy) step(client);
  };
}

/** @param {string} text @returns {Fault} */
function atBeginning(text) {
  let begun = false;
  return (bytes, client) => {
    if (!begun) client.write(text, 'latin1');
    begun = true;
    client.write(bytes);
  };
}

/** Changes the headers of the first answer, which come in one piece. @param {(headers: string) => string} change @param {string} [behind] written between headers and body @returns {Fault} */
function inHeaders(change, behind = '') {
  let begun = false;
  return (bytes, client) => {
    const end = bytes.indexOf('\r\n\r\n');
    if (begun || end < 0) client.write(bytes);
    else
      client.write(
        Buffer.concat([
          Buffer.from(change(bytes.toString('latin1', 0, end + 4)) + behind, 'latin1'),
          bytes.subarray(end + 4),
        ]),
      );
    begun = true;
  };
}
