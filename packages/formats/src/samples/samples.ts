/** Raw numbers at a fixed rate, in the form in which files hold them. */
export type Samples = Int16Array | Uint16Array | Int32Array | Uint32Array;

/** Samples that are at hand, or that come piece by piece. */
export type SampleSource = Samples | Iterable<Samples> | AsyncIterable<Samples>;

/** The pieces of a source, one after another. */
export async function* samplePieces(source: SampleSource): AsyncGenerator<Samples, void, undefined> {
  if (ArrayBuffer.isView(source)) yield source;
  else yield* source;
}
