/** Bytes that can be read from anywhere: a file handle, a `Blob`, or a server that answers ranges. */
export interface RandomAccess {
  /** Number of bytes. */
  readonly size: number;
  /** The bytes from an offset on: as many as asked for, or fewer where the source ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes at hand, or a file that a user chose in a browser, as a source to be read from anywhere. */
export function randomAccess(source: Uint8Array | Blob): RandomAccess {
  if (source instanceof Uint8Array) {
    return { size: source.length, read: async (offset, length) => source.subarray(offset, offset + length) };
  }
  return {
    size: source.size,
    read: async (offset, length) => new Uint8Array(await source.slice(offset, offset + length).arrayBuffer()),
  };
}
