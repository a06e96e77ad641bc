import type { Channel } from '../channel.js';
import { type SampleSource, type Samples, samplePieces } from '../samples/samples.js';
import { type EdfDescription, edfError } from './model.js';
import { shiftOf } from './scaling.js';

/** The samples of a channel as EDF holds them, in the portions in which data records need them. */
export class DigitalSource {
  readonly #pieces: AsyncGenerator<Samples, void, undefined>;
  readonly #name: string;
  readonly #shift: number;
  #piece: Samples = new Int16Array(0);
  #used = 0;
  #given = 0;

  /** @param description how the header describes the channel, where it is not told by the channel itself */
  constructor(samples: SampleSource, channel: Channel, description?: EdfDescription) {
    this.#pieces = samplePieces(samples);
    this.#name = channel.name;
    // Numbers that another file describes are its digital ones as they are.
    this.#shift = description === undefined ? shiftOf(channel) : 0;
  }

  /** Samples given so far. */
  get given(): number {
    return this.#given;
  }

  /** The next samples, filled up at the end with what a raw number of 0 becomes. They are not to be changed. */
  async take(length: number): Promise<Int16Array> {
    const atHand = this.#piece.subarray(this.#used, this.#used + length);
    if (atHand instanceof Int16Array && atHand.length === length && this.#shift === 0) {
      this.#used += length;
      this.#given += length;
      return atHand;
    }
    const samples = new Int16Array(length);
    const filled = await this.#fill(samples);
    if (this.#shift !== 0) samples.fill(this.#shift, filled);
    this.#given += filled;
    return samples;
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }

  async #fill(target: Int16Array): Promise<number> {
    let filled = 0;
    while (filled < target.length && (await this.#load())) {
      const length = Math.min(target.length - filled, this.#piece.length - this.#used);
      this.#convert(this.#piece.subarray(this.#used, this.#used + length), target, filled);
      this.#used += length;
      filled += length;
    }
    return filled;
  }

  /** Makes sure that there is a sample at hand, unless there are no more. */
  async #load(): Promise<boolean> {
    while (this.#used === this.#piece.length) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.#piece = value;
      this.#used = 0;
    }
    return true;
  }

  #convert(samples: Samples, target: Int16Array, start: number): void {
    if (samples instanceof Int16Array && this.#shift === 0) {
      target.set(samples, start);
      return;
    }
    for (let index = 0; index < samples.length; index += 1) {
      const digital = (samples[index] as number) + this.#shift;
      target[start + index] = digital;
      if (target[start + index] !== digital) {
        throw edfError(`${samples[index]} does not fit into 16 bits`, null, this.#name);
      }
    }
  }
}
