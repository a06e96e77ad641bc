import type { RandomAccess } from 'hexoskin-formats/zip';

const AT_ONCE = 1 << 20;

/** The bytes of a source from its beginning, in pieces. */
export async function* sourceBytes({ size, read }: RandomAccess): AsyncGenerator<Uint8Array, void, undefined> {
  for (let offset = 0; offset < size; ) {
    const bytes = await read(offset, AT_ONCE);
    // A file that was cut meanwhile ends where it ends; its format tells.
    if (bytes.length === 0) return;
    offset += bytes.length;
    yield bytes;
  }
}
