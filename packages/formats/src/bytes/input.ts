/** The bytes of a file: at hand, or as they come. A `Response.body` and `blob.stream()` are such streams. */
export type ByteInput = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** The pieces of an input, one after another. Whoever stops early ends the input, too. */
export async function* bytePieces(input: ByteInput): AsyncGenerator<Uint8Array, void, undefined> {
  if (input instanceof Uint8Array) yield input;
  else if ('getReader' in input) yield* streamPieces(input);
  else yield* input;
}

/** Not every browser can iterate a stream. */
async function* streamPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}
