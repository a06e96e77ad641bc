import { type EdfAnnotation, edfError } from './model.js';
import { exactText } from './number-text.js';
import { ONSET_END, talBytes } from './tals.js';

/** Annotations that wait for a place: one that a data record has no room for goes into a later one. */
export class AnnotationQueue {
  readonly #startFraction: number;
  #waiting: Uint8Array[] = [];
  #next = 0;

  /** @param startFraction seconds from the header's start, from which lists count, to the first sample */
  constructor(startFraction: number) {
    this.#startFraction = startFraction;
  }

  add(annotations: readonly EdfAnnotation[]): void {
    if (annotations.length === 0) return;
    const added = annotations.map(({ onset, duration, text }) => talBytes(onset + this.#startFraction, duration, text));
    this.#waiting = [...this.#waiting.slice(this.#next), ...added];
    this.#next = 0;
  }

  /**
   * Fills the room that a data record has, from one byte up to another, which are all 0: first with when it begins, in
   * seconds since the first sample.
   */
  fill(bytes: Uint8Array, start: number, end: number, onset: number): void {
    let filled = putOnset(bytes, start, end, onset + this.#startFraction);
    for (let next = this.#waiting[this.#next]; next !== undefined; next = this.#waiting[this.#next]) {
      if (filled + next.length > end) return;
      bytes.set(next, filled);
      filled += next.length;
      this.#next += 1;
    }
  }

  /** @throws FormatError when annotations are left */
  finish(): void {
    const left = this.#waiting.length - this.#next;
    if (left > 0) throw edfError(`there is no room for the last ${left}`, null, 'annotations');
  }
}

/** No onset is longer, with the bytes that end it. */
const ONSET_BYTES = 32;

/** For a recording whose length is not known. */
const USUAL_BYTES = 128;

/** Bytes that each of so many data records needs, so that all annotations find a place. */
export function annotationRoom(annotations: readonly EdfAnnotation[], records: number | null): number {
  const sizes = annotations.map(({ duration, text }) => ONSET_BYTES + talBytes(0, duration, text).length);
  const longest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // Up to the longest one may be left unused in each data record.
  const each = records === null ? USUAL_BYTES : Math.ceil(total / Math.max(1, records));
  const bytes = ONSET_BYTES + each + longest;
  return bytes + (bytes % 2);
}

const PLUS = 0x2b;

/** The same as putting an empty list, in a tenth of the time: a week has 600,000 of them. Answers where it ends. */
function putOnset(bytes: Uint8Array, start: number, end: number, onset: number): number {
  const time = exactText(onset);
  const length = (onset < 0 ? 0 : 1) + time.length + 3;
  if (start + length > end) throw edfError(`${length} bytes do not fit into ${end - start}`, null, 'annotations');
  let filled = start;
  if (onset >= 0) bytes[filled++] = PLUS;
  for (let index = 0; index < time.length; index += 1) bytes[filled++] = time.charCodeAt(index);
  bytes[filled++] = ONSET_END;
  bytes[filled++] = ONSET_END;
  // A byte of 0 ends the list, and is there.
  return filled + 1;
}
