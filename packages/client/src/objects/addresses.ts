import { type ParsedUri, parseUri } from './uri.js';

const MOST_KEPT = 2_000;

/** The URIs of one server, taken apart. Those met last are remembered: a few links stand in all objects of a list. */
export class Addresses {
  readonly #origin: string;
  readonly #parsed = new Map<string, ParsedUri | null>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** What a URI says; null where the text is none. */
  parse(uri: string): ParsedUri | null {
    let parsed = this.#parsed.get(uri);
    if (parsed === undefined) {
      parsed = parseUri(uri, this.#origin);
      if (this.#parsed.size >= MOST_KEPT) this.#parsed.clear();
      this.#parsed.set(uri, parsed);
    }
    return parsed;
  }
}
