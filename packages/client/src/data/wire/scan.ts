import type { WireResult } from './answer.js';
import type { Column } from './column.js';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  FAILED,
  isNext,
  OPEN_LIST,
  OPEN_OBJECT,
  readByte,
  readText,
  skipSpace,
} from './json-bytes.js';
import { ColumnScanner } from './scan-column.js';

/**
 * Reads an answer of the data family straight into columns, several times faster than `JSON.parse` makes an array of
 * each sample.
 *
 * @returns null for anything unusual, which is then to be parsed; what is returned equals what parsing gives
 */
export function scanAnswer(bytes: Uint8Array): WireResult[] | null {
  return new AnswerScanner(bytes).scan();
}

class AnswerScanner {
  readonly #bytes: Uint8Array;
  readonly #columnScanner: ColumnScanner;
  /** Where reading goes on; `FAILED` once anything unusual was met. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#columnScanner = new ColumnScanner(bytes);
  }

  scan(): WireResult[] | null {
    const results: WireResult[] = [];
    this.#items(OPEN_LIST, CLOSE_LIST, () => {
      const result = this.#result();
      if (result) results.push(result);
    });
    return this.#at !== FAILED && skipSpace(this.#bytes, this.#at) === this.#bytes.length ? results : null;
  }

  #result(): WireResult | null {
    let user: string | null = null;
    let columns: Map<number, Column> | null = null;
    this.#items(OPEN_OBJECT, CLOSE_OBJECT, () => {
      const name = this.#text();
      this.#byte(COLON);
      if (name === 'user') user = this.#text();
      else if (name === 'data') columns = this.#columns();
      else this.#at = FAILED;
    });
    if (user !== null && columns !== null) return { user, columns };
    this.#at = FAILED;
    return null;
  }

  #columns(): Map<number, Column> {
    const columns = new Map<number, Column>();
    this.#items(OPEN_OBJECT, CLOSE_OBJECT, () => {
      const name = this.#text();
      this.#byte(COLON);
      const scanned = /^(?:0|[1-9]\d{0,8})$/.test(name) ? this.#columnScanner.scan(this.#at) : null;
      if (scanned) columns.set(Number(name), scanned.column);
      this.#at = scanned?.behind ?? FAILED;
    });
    return columns;
  }

  /** Reads what stands between two brackets, separated by commas. */
  #items(open: number, close: number, readItem: () => void): void {
    this.#byte(open);
    if (!isNext(this.#bytes, this.#at, close)) {
      readItem();
      while (isNext(this.#bytes, this.#at, COMMA)) {
        this.#byte(COMMA);
        readItem();
      }
    }
    this.#byte(close);
  }

  #byte(byte: number): void {
    this.#at = readByte(this.#bytes, this.#at, byte);
  }

  #text(): string {
    const start = skipSpace(this.#bytes, this.#at) + 1;
    this.#at = readText(this.#bytes, this.#at);
    if (this.#at === FAILED) return '';
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#bytes.subarray(start, this.#at - 1));
  }
}
