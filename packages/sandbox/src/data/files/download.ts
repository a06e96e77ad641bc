/** A file that is made while it is sent. */
export interface Download {
  /** Makes the bytes, the same ones each time. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Tells how many there are, which may take making some of them. */
  readonly measure: () => Promise<number>;
  /** Whether that takes little in comparison with making all. */
  readonly isQuicklyMeasured: boolean;
  /** What tells its content from any other, apart from what is asked for. */
  readonly marks: readonly unknown[];
}

/** Number of bytes, by making them. */
export async function sizeOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const piece of bytes) size += piece.length;
  return size;
}
