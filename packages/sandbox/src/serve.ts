import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { answerControl, isControl } from './control/control.js';
import type { FaultControl } from './faults/plan.js';
import { sendWithFaults } from './faults/send.js';
import type { Reply } from './http/reply.js';
import { sendReply } from './http/send.js';
import type { LoggedRequest } from './log/request-log.js';
import { openSandbox } from './open-sandbox.js';
import type { Importer, SandboxOptions } from './sandbox.js';

/** How a sandbox is served. */
export interface ServeOptions extends SandboxOptions {
  /** 0 picks a free one. */
  readonly port: number;
}

/** A sandbox that listens. */
export interface ServedSandbox extends FaultControl, Importer {
  /** Such as `http://127.0.0.1:8000`, without a final slash. */
  readonly url: string;
  /** The last 200 requests as they arrived, without secrets; the oldest first. */
  readonly log: () => readonly LoggedRequest[];
  /**
   * Stops listening, finishes the answers under way, cuts off those that have stalled or that nobody takes, ends kept-alive connections and
   * closes the database.
   */
  readonly close: () => Promise<void>;
}

/** Serves a sandbox over HTTP to this machine alone. Rejects where the port or the database file cannot be used. */
export async function serveSandbox({ port, ...options }: ServeOptions): Promise<ServedSandbox> {
  const sandbox = openSandbox(options);
  const closing = new AbortController();
  const listener = getRequestListener(
    (request, { incoming, outgoing }) => answer(request, incoming as IncomingMessage, outgoing as ServerResponse),
    // A library must not replace the process's own Request and Response.
    { overrideGlobalObjects: false },
  );
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  const unused = unusedConnections(server);
  try {
    await listen(server, port);
  } catch (error) {
    sandbox.close();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    importRecordings: sandbox.importRecordings,
    setFaults: (plan) => sandbox.faults.set(plan),
    faults: () => sandbox.faults.report(),
    log: () => sandbox.log.requests(),
    close: async () => {
      sandbox.faults.end();
      closing.abort();
      await finish(server, unused);
      sandbox.close();
    },
  };

  function answer(request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Promise<Response> {
    if (isControl(incoming.url)) return answerControl(request, incoming.socket.remoteAddress, sandbox);
    return sandbox.answer(
      request,
      { receivedUrl: receivedUrl(incoming), deliver: (reply) => deliver(reply, outgoing) },
      async (faulty) => {
        await sendWithFaults(faulty, outgoing);
        return RESPONSE_ALREADY_SENT;
      },
    );
  }

  function deliver(reply: Reply, outgoing: ServerResponse): Response {
    sendReply(reply, outgoing, closing.signal);
    return RESPONSE_ALREADY_SENT;
  }
}

/**
 * Milliseconds for which a connection is kept that nobody uses. After Node.js's own five seconds, a program that was busy
 * for as long would often take it up again in the moment in which it is ended.
 */
const KEEP_ALIVE = 60_000;

function receivedUrl({ headers, url = '/' }: IncomingMessage): string {
  return url.startsWith('/') ? `http://${headers.host ?? '127.0.0.1'}${url}` : url;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is in use. Choose another one, or 0 for any.`, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Connections on which nothing has been asked yet, as browsers open them in advance. Node.js does not count them as idle. */
function unusedConnections(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}

function finish(server: Server, unused: ReadonlySet<Socket>): Promise<void> {
  // A connection whose last answer is out is idle, and would be kept alive for seconds.
  server.on('request', (_, response) => response.setHeader('connection', 'close'));
  const idle = setInterval(() => {
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
  }, 20);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
