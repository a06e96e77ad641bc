import { createHash } from 'node:crypto';
import { Refusal } from '../../http/errors.js';
import type { Reply } from '../../http/reply.js';
import type { Call } from '../../tastypie/call.js';
import { readByteRange } from './byte-range.js';
import type { Download } from './download.js';

/**
 * The answer that is a file. Where the sandbox answers requests for parts, it tells its length and a tag, by which a
 * caller who comes back for the rest knows that it is of the same file.
 */
export async function downloadReply(call: Call, type: string, name: string, download: Download): Promise<Reply> {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  if (!call.server.acceptsRanges) {
    const length = download.isQuicklyMeasured ? { 'content-length': `${await download.measure()}` } : {};
    return { status: 200, headers: { ...headers, ...length }, body: download.bytes() };
  }
  const size = await download.measure();
  const tag = tagOf(call, type, download);
  const common = { ...headers, 'accept-ranges': 'bytes', etag: tag };
  const asked = call.exchange.headers.get('range');
  const condition = call.exchange.headers.get('if-range');
  const range = asked === null || (condition !== null && condition !== tag) ? null : readByteRange(asked, size);
  if (range === null)
    return { status: 200, headers: { ...common, 'content-length': `${size}` }, body: download.bytes() };
  if (range === 'none') throw new Refusal(416, null, { 'content-range': `bytes */${size}` });
  const { from, to } = range;
  return {
    status: 206,
    headers: { ...common, 'content-length': `${to + 1 - from}`, 'content-range': `bytes ${from}-${to}/${size}` },
    body: partOf(download.bytes(), from, to),
  };
}

function tagOf({ exchange }: Call, type: string, { marks }: Download): string {
  const asked = [exchange.path, exchange.query.encodeWith({}), type];
  return `"${createHash('sha256')
    .update(JSON.stringify([asked, marks]))
    .digest('base64url')}"`;
}

/** The bytes from one offset to another, both included. What comes before them is made, too, and left out. */
async function* partOf(bytes: AsyncIterable<Uint8Array>, from: number, to: number): AsyncGenerator<Uint8Array> {
  let offset = 0;
  for await (const piece of bytes) {
    const part = piece.subarray(Math.max(0, from - offset), Math.max(0, to + 1 - offset));
    if (part.length > 0) yield part;
    offset += piece.length;
    if (offset > to) return;
  }
}
