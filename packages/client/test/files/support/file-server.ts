import type { ServerResponse } from 'node:http';
import { HexoApi, type HexoApiOptions, type TransferProgress } from 'hexoskin-client';
import { type HttpServer, httpServer } from '../../support/http-server.js';

/** What is particular about a server of one file. */
export interface FileServerOptions {
  readonly contentType?: string;
  /** Tag of the file's version; null for none. */
  readonly tag?: string | null;
  /** Whether it sends parts. */
  readonly ranges?: boolean;
  /** Whether it tells how long the file is. */
  readonly tellsLength?: boolean;
  /** After how many bytes the connection breaks, by request, once `progress` tells that they have arrived. */
  readonly breaks?: readonly (number | undefined)[];
}

export interface FileServer extends HttpServer {
  /** The ranges that were asked for; undefined for the whole file. */
  readonly ranges: readonly (string | undefined)[];
  /** To be told how far the client has come: what is on its way when a connection breaks may be lost. */
  readonly progress: (progress: TransferProgress) => void;
  /** Replaces the file by another version. */
  replace(file: Uint8Array, tag: string): void;
}

/** Serves one file, whatever is asked for. */
export async function fileServer(file: Uint8Array, options: FileServerOptions = {}): Promise<FileServer> {
  const { contentType = 'application/octet-stream', ranges = true, tellsLength = true, breaks = [] } = options;
  let tag = options.tag === undefined ? '"1"' : options.tag;
  let content = file;
  let breaking: { readonly at: number; readonly response: ServerResponse } | null = null;
  const server = await httpServer(({ headers }, response, count) => {
    const asked = Number(/bytes=(\d+)-/.exec(String(headers.range))?.[1] ?? 0);
    const from = ranges && headers['if-range'] === tag ? asked : 0;
    const body = content.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'Content-Type': contentType,
      ...(tag === null ? {} : { ETag: tag }),
      ...(tellsLength ? { 'Content-Length': body.length } : {}),
      ...(from > 0 ? { 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
    });
    const after = breaks[count - 1];
    if (after === undefined) response.end(body);
    else response.write(body.subarray(0, after));
    breaking = after === undefined ? null : { at: from + after, response };
  });
  return {
    ...server,
    get ranges() {
      return server.requests.map(({ headers }) => headers.range);
    },
    progress: ({ bytes }) => {
      if (breaking && bytes >= breaking.at) breaking.response.destroy();
    },
    replace(other, otherTag) {
      content = other;
      tag = otherTag;
    },
  };
}

/** A client of such a server. */
export function clientOf({ url }: HttpServer, options: HexoApiOptions = {}): HexoApi {
  return new HexoApi({ baseUrl: url, auth: 'athlete@example.org:athlete', schemas: 'bundled', ...options });
}
