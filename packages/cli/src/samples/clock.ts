import { isoWriter } from 'hexoskin-formats';

/** Writes the times of many samples. Most of them share their second with the one before, and so most of the text. */
export class Clock {
  readonly #ticksPerSecond: number;
  readonly #writeSecond: (second: number) => string;
  #second = Number.NaN;
  #whole = '';
  #offset = '';

  /** @param zone IANA name; undefined for UTC */
  constructor(ticksPerSecond: number, zone: string | undefined) {
    this.#ticksPerSecond = ticksPerSecond;
    this.#writeSecond = isoWriter(1, { zone });
  }

  /** As ISO text, exactly: `2014-07-17T15:38:07.2109375-04:00`. */
  iso(tick: number): string {
    const fraction = this.#enter(tick);
    return `${this.#whole}${fraction === 0 ? '' : String(fraction).slice(1)}${this.#offset}`;
  }

  /** For people: `15:38:07.2`, with the day in front where it is not the one they know of. */
  text(tick: number, known: string, decimals: number): string {
    const fraction = String(Math.floor(this.#enter(tick) * 10 ** decimals)).padStart(decimals, '0');
    const [day = '', time = ''] = this.#whole.split('T');
    return `${day === known ? '' : `${day} `}${time}.${fraction}`;
  }

  /** The day of a tick, as `2014-07-17`. */
  day(tick: number): string {
    this.#enter(tick);
    return this.#whole.slice(0, 'YYYY-MM-DD'.length);
  }

  /** Goes to the second of a tick. Gives what of the second has passed. */
  #enter(tick: number): number {
    const second = Math.floor(tick / this.#ticksPerSecond);
    if (second !== this.#second) {
      const iso = this.#writeSecond(second);
      this.#second = second;
      this.#whole = iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
      this.#offset = iso.slice('YYYY-MM-DDTHH:MM:SS'.length);
    }
    // Ticks are parts of a second that decimals hold exactly.
    return (tick - second * this.#ticksPerSecond) / this.#ticksPerSecond;
  }
}
