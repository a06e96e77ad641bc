import { type EdfAnnotation, edfError } from './model.js';
import { exactText, parseNumberText } from './number-text.js';
import { secondsBetween } from './seconds.js';

/** Annotations stand in lists, each of which begins with an onset: time-stamped annotation lists (TALs). */
export interface Tal {
  /** Seconds since the header's start. */
  readonly onset: number;
  readonly duration: number | null;
  /** An empty one, first in a data record, tells when the record begins. */
  readonly texts: readonly string[];
}

/** Ends an onset, and each text after it. */
export const ONSET_END = 0x14;
const DURATION_START = 0x15;

/** Reads the lists in one annotation signal of a data record. */
export function parseTals(bytes: Uint8Array, offset: number): Tal[] {
  const tals: Tal[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    if (bytes[start] === 0) break;
    if (end < 0) throw edfError('has no end', offset + start, 'annotation');
    tals.push(parseTal(bytes.subarray(start, end), offset + start));
    start = end + 1;
  }
  return tals;
}

/** Bytes of a list with one annotation. */
export function talBytes(onset: number, duration: number | null, text: string): Uint8Array {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the text.
  if (/[\0\x14\x15]/.test(text)) throw edfError('cannot hold the bytes 0, 20 and 21', null, 'annotation');
  const time = `${onset < 0 ? '' : '+'}${exactText(onset)}${duration === null ? '' : `\x15${exactText(duration)}`}`;
  return new TextEncoder().encode(`${time}\x14${text}\x14\0`);
}

/** The annotations of a list, at seconds since the first sample. */
export function annotationsOf({ onset, duration, texts }: Tal, firstSample: number): EdfAnnotation[] {
  const ofText = (text: string): EdfAnnotation => ({ onset: secondsBetween(firstSample, onset), duration, text });
  return texts.filter((text) => text !== '').map(ofText);
}

function parseTal(bytes: Uint8Array, offset: number): Tal {
  const [time = '', ...texts] = new TextDecoder().decode(bytes).split(String.fromCharCode(ONSET_END));
  const [onsetText = '', durationText] = time.split(String.fromCharCode(DURATION_START));
  const onset = /^[+-]/.test(onsetText) ? parseNumberText(onsetText) : null;
  const duration = durationText === undefined || durationText === '' ? null : parseNumberText(durationText);
  if (onset === null || texts.length === 0 || (duration === null && durationText)) {
    throw edfError('is no list of annotations', offset, 'annotation');
  }
  // Each text ends with the same byte, so what follows the last one is nothing.
  return { onset, duration, texts: texts.slice(0, -1) };
}
