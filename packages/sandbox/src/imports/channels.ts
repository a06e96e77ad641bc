import { type DescribedChannel, fractionOf } from 'hexoskin-formats';
import { dataTypeNamed, dataTypesById } from 'hexoskin-schema';
import { type ChannelFacts, factsOf } from '../data/recordings/channel-facts.js';
import { type Scale, scaleOf, UNSCALED } from '../signals/scale.js';
import type { NewSignal } from './staging.js';

/** Ids from here on are given to channels that the API does not know. */
const FIRST_UNKNOWN = 20_001;

/** Finds out what the channels of one recording are, and gives each an id of its own. */
export class ChannelNames {
  readonly #taken = new Set<number>();
  readonly #ticksPerSecond: 256 | 1000;

  constructor(ticksPerSecond: 256 | 1000) {
    this.#ticksPerSecond = ticksPerSecond;
  }

  /**
   * The id for a channel: the one that its file tells, or that its name has. Null where that has come before, as in
   * folders with the same channel in an old and a new form.
   */
  claim(name: string, told: number | null): number | null {
    const known = told ?? dataTypeNamed(name)?.id ?? null;
    if (known !== null && this.#taken.has(known)) return null;
    let id = known ?? FIRST_UNKNOWN;
    while (this.#taken.has(id)) id += 1;
    this.#taken.add(id);
    return id;
  }

  /** A channel of a known data type at a rate, as files of Hexoskin have it. */
  signal(id: number, name: string, rate: number): NewSignal {
    const step = this.#ticksPerSecond / rate;
    return {
      dataType: id,
      facts: this.facts(id, name, step),
      scale: scaleOf(id, this.#ticksPerSecond),
      // Those that sum up a second or more have the tick of its end.
      origin: rate > 1 || !dataTypesById.has(id) ? 0 : Math.round(step),
      step,
    };
  }

  /** A channel at a rate that the file beside it describes. */
  described(id: number, channel: ChannelFacts & { readonly rate: number }): NewSignal {
    const { name, rate, signed, unit, scale, offset } = channel;
    const alike = this.signal(id, name, rate);
    const facts = { ...alike.facts, signed, unit, scale, offset };
    return { ...alike, facts, scale: ownScale(id, facts) };
  }

  facts(id: number, name: string, step: number | null): ChannelFacts {
    const facts = factsOf(id, this.#ticksPerSecond, step);
    return dataTypesById.has(id) ? facts : { ...facts, name };
  }

  scale(id: number): Scale {
    return scaleOf(id, this.#ticksPerSecond);
  }
}

/** How JSON has values of a channel whose file scales them in its own way. */
export function ownScale(id: number, { scale, offset }: Pick<DescribedChannel, 'scale' | 'offset'>): Scale {
  if (dataTypesById.get(id)?.rawInJson) return UNSCALED;
  const { numerator, denominator } = fractionOf(scale);
  return { plus: offset, times: numerator, over: denominator };
}
