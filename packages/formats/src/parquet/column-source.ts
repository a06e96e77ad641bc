import { type SampleSource, type Samples, samplePieces } from '../samples/samples.js';
import { parquetError } from './parquet-file.js';

/** The samples of a channel in the portions in which a file holds them, however long the pieces are in which they come. */
export class ColumnSource {
  readonly #name: string;
  readonly #pieces: AsyncGenerator<Samples, void, undefined>;
  #piece: Samples = new Int16Array(0);

  constructor(name: string, samples: SampleSource) {
    this.#name = name;
    this.#pieces = samplePieces(samples);
  }

  /** The next samples; fewer where there are no more. */
  async take(most: number): Promise<Int32Array> {
    const samples = new Int32Array(most);
    let filled = 0;
    while (filled < most && (await this.#load())) {
      const part = this.#piece.subarray(0, most - filled);
      samples.set(part, filled);
      if (part instanceof Uint32Array) this.#refuseLarge(part);
      filled += part.length;
      this.#piece = this.#piece.subarray(part.length);
    }
    return samples.subarray(0, filled);
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }

  /** Makes sure that there is a sample at hand, unless there are no more. */
  async #load(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.#piece = value;
    }
    return true;
  }

  #refuseLarge(samples: Uint32Array): void {
    const large = samples.find((sample) => sample > 0x7fff_ffff);
    if (large !== undefined) throw parquetError(`${large} does not fit into 32 bits with a sign`, this.#name);
  }
}
