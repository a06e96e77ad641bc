/** Everything that comes, in order. */
export async function collect<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const seen: Item[] = [];
  for await (const item of items) seen.push(item);
  return seen;
}

/** The pieces as one. */
export async function join(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await collect(pieces)));
}

/** The same bytes in pieces of a length, the last one shorter. */
export function* slices(bytes: Uint8Array, length: number): Generator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

/** What the work fails with, or a text that says that it does not. */
export async function failure(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return 'no failure';
  } catch (error) {
    return error;
  }
}

/** What came before a failure, and the failure. */
export async function collectUntilFailure<Item>(items: AsyncIterable<Item>): Promise<{ seen: Item[]; error: unknown }> {
  const seen: Item[] = [];
  const error = await failure(async () => {
    for await (const item of items) seen.push(item);
  });
  return { seen, error };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
