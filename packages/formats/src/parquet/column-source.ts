import { type SampleSource, type Samples, samplePieces } from '../samples/samples.js';
import { Numbers } from './numbers.js';
import { parquetError } from './parquet-error.js';

/** Rows of a row group: all that are in memory at a time. */
export const ROWS = 1 << 20;

/** The samples of a channel in the portions in which a file holds them, however long the pieces are in which they come. */
export class ColumnSource {
  readonly #name: string;
  readonly #pieces: AsyncGenerator<Samples, void, undefined>;
  readonly #portion = new Numbers((length) => new Int32Array(length), ROWS);
  #piece: Samples = new Int16Array(0);

  constructor(name: string, samples: SampleSource) {
    this.#name = name;
    this.#pieces = samplePieces(samples);
  }

  /** The samples of the next row group; fewer where there are no more. They are overwritten by those after them. */
  async take(): Promise<Int32Array> {
    while (!this.#portion.isFull && (await this.#load())) {
      if (this.#piece instanceof Uint32Array) this.#refuseLarge(this.#piece);
      this.#piece = this.#piece.subarray(this.#portion.add(this.#piece));
    }
    return this.#portion.takeOut();
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
