import { byteText } from './byte-text.js';

/** Where a bar is drawn. */
export interface BarOutput {
  /** Whether people look at it; otherwise nothing is drawn. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** How far a transfer has come; the total is null where nobody knows it. */
export interface Progress {
  readonly bytes: number;
  readonly total: number | null;
}

const REDRAW_MS = 50;
const WIDEST = 40;
const SLIDER = 6;
/** Bytes in which the slider of a bar without an end goes from one place to the next. */
const SLIDES = 1 << 17;

/** A bar of one line that goes away when the work is done. In a pipe or a file it is not there at all. */
export class ProgressBar {
  readonly #output: BarOutput;
  readonly #now: () => number;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isThere = false;

  constructor(output: BarOutput = process.stdout, now: () => number = Date.now) {
    this.#output = output;
    this.#now = now;
  }

  readonly show = (progress: Progress): void => {
    if (this.#output.isTTY !== true || this.#now() - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = this.#now();
    this.#isThere = true;
    const text = amountText(progress);
    const width = Math.max(SLIDER, Math.min(WIDEST, (this.#output.columns ?? 80) - text.length - 8));
    this.#output.write(`\r    ${barText(progress, width)} ${text}\u001b[K`);
  };

  readonly clear = (): void => {
    if (this.#isThere) this.#output.write('\r\u001b[K');
    this.#isThere = false;
  };
}

/** How much of it is here. */
export function amountText({ bytes, total }: Progress): string {
  return total === null ? byteText(bytes) : `${Math.floor((100 * bytes) / Math.max(1, total))} % of ${byteText(total)}`;
}

/** The bar alone, in so many columns. */
export function barText({ bytes, total }: Progress, width: number): string {
  const track = Array.from({ length: width }, () => '░');
  const [from, to] = total === null ? sliderAt(bytes, width) : [0, Math.floor((width * bytes) / Math.max(1, total))];
  return track.fill('█', from, to).join('');
}

/** Back and forth, as long as bytes come. */
function sliderAt(bytes: number, width: number): [number, number] {
  const way = Math.max(1, width - SLIDER);
  const place = Math.floor(bytes / SLIDES) % (2 * way);
  const from = place < way ? place : 2 * way - place;
  return [from, from + SLIDER];
}
