/** Inflates with what every platform has. */
export async function* inflateRaw(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  const feeding = feed(compressed, writable.getWriter());
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
  } finally {
    // Does nothing after the end. Before it, the writer fails, and with it ends what feeds it.
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
}

/** Never fails: what goes wrong here or there reaches the one who reads. */
async function feed(
  compressed: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  // The next bytes are read while these are inflated, but no more than that: `writer.ready` does not hold back on Node.
  let written = Promise.resolve();
  try {
    for await (const bytes of compressed) {
      await written;
      written = writer.write(bytes as Uint8Array<ArrayBuffer>);
      // It is waited for above; until then a failure must not count as nobody's.
      written.catch(() => undefined);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
  }
}
