import { type EdfAnnotation, edfError } from './model.js';
import { onsetText, talBytes } from './tals.js';

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

  /** Fills the room that a data record has: first with when it begins, in seconds since the first sample. */
  fill(room: Uint8Array, onset: number): void {
    let filled = putOnset(onset + this.#startFraction, room);
    for (let next = this.#waiting[this.#next]; next !== undefined; next = this.#waiting[this.#next]) {
      if (filled + next.length > room.length) return;
      filled = put(next, room, filled);
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

/** The same as putting an empty list, in a tenth of the time: a week has 600,000 of them. */
function putOnset(onset: number, room: Uint8Array): number {
  const text = onsetText(onset);
  if (text.length > room.length)
    throw edfError(`${text.length} bytes do not fit into ${room.length}`, null, 'annotations');
  for (let index = 0; index < text.length; index += 1) room[index] = text.charCodeAt(index);
  return text.length;
}

function put(bytes: Uint8Array, room: Uint8Array, filled: number): number {
  if (filled + bytes.length > room.length) {
    throw edfError(`${bytes.length} bytes do not fit into ${room.length}`, null, 'annotations');
  }
  room.set(bytes, filled);
  return filled + bytes.length;
}
