import { crc32 } from './crc32.js';
import { inflateRaw } from './inflate.js';
import { STORED, type ZipOptions, zipError } from './model.js';

interface StatedFacts {
  readonly size: number;
  readonly crc32: number;
}

/** What the content of an entry has to be. */
export interface ContentFacts {
  readonly name: string;
  readonly method: number;
  /** Byte of the archive where the entry begins. */
  readonly offset: number;
  /** Bytes that it takes up in the archive; null where these are not known before. */
  readonly compressedSize: number | null;
  /** Size and sum, asked for after the last byte, because they may stand behind the content. */
  readonly check: () => StatedFacts | Promise<StatedFacts>;
  /** Where content ends that claims to be larger. */
  readonly maximumSize: number;
}

/** Inflates the content of an entry where need be and makes sure that it is whole. */
export async function* checkedContent(
  compressed: AsyncIterable<Uint8Array>,
  facts: ContentFacts,
  options: ZipOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { name, offset, maximumSize } = facts;
  const sum = options.crc32 ?? crc32;
  let size = 0;
  let crc = 0;
  for await (const bytes of facts.method === STORED ? compressed : inflated(compressed, facts, options)) {
    size += bytes.length;
    if (size > maximumSize) throw zipError(`goes on after ${maximumSize} bytes`, offset, name);
    crc = sum(bytes, crc);
    yield bytes;
  }
  const expected = await facts.check();
  if (size !== expected.size) throw zipError(`has ${size} bytes instead of ${expected.size}`, offset, name);
  if (crc !== expected.crc32) throw zipError('has another checksum than stated', offset, name);
}

/** Tells a failure to inflate from one to read, which is nobody's fault here and is passed on as it is. */
async function* inflated(
  compressed: AsyncIterable<Uint8Array>,
  { name, offset, compressedSize }: ContentFacts,
  { inflate = inflateRaw }: ZipOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  let readError: { readonly error: unknown } | undefined;
  async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* compressed;
    } catch (error) {
      readError = { error };
      throw error;
    }
  }
  try {
    yield* inflate(watched(), compressedSize);
  } catch (cause) {
    if (readError !== undefined) throw readError.error;
    throw zipError('cannot be inflated', offset, name, cause);
  }
}
