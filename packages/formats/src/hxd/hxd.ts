import { ByteReader } from '../bytes/byte-reader.js';
import type { ByteInput } from '../bytes/input.js';
import { type EventSource, type Events, eventPieces } from '../events/events.js';
import { FormatError } from '../format-error.js';

/** A tick and a value, 64 bits each. */
const PAIR_BYTES = 16;

const LARGEST_PIECE = 1 << 18;

/**
 * What NaN becomes where it is cast to 64 bits, and so the only form in which an undefined state can stand among whole
 * numbers.
 */
const UNDEFINED = -(2 ** 63);

/**
 * Reads an HXD file, in which old downloads keep what comes at no fixed rate: ticks since the record's start, with a
 * whole number each. The least of all 64-bit numbers stands for an undefined state and is read as NaN.
 *
 * @param start the record's start in ticks, to be added to each; 0 by default, which leaves them as in the file
 * @throws FormatError, after the pairs that are whole, when the file ends inside one, or for numbers beyond exact doubles
 */
export async function* readHxd(input: ByteInput, start = 0): AsyncGenerator<Events, void, undefined> {
  const reader = new ByteReader(input, 'HXD');
  try {
    for (;;) {
      const { offset } = reader;
      const bytes = await reader.units(PAIR_BYTES, LARGEST_PIECE, 'pair');
      if (bytes === null) return;
      const { pairs, damage } = pairsOf(bytes, offset, start);
      if (pairs.ticks.length > 0) yield pairs;
      if (damage !== null) throw damage;
    }
  } finally {
    await reader.close();
  }
}

/**
 * Writes events as an HXD file, with NaN as the least of all 64-bit numbers.
 *
 * @param start the record's start in ticks, to be subtracted from each; 0 by default
 * @throws FormatError for a tick before the start and for numbers that are not whole
 */
export async function* writeHxd(events: EventSource, start = 0): AsyncGenerator<Uint8Array, void, undefined> {
  let offset = 0;
  for await (const piece of eventPieces(events)) {
    const bytes = bytesOfPairs(piece, offset, start);
    offset += bytes.length;
    yield bytes;
  }
}

/** The pairs up to one that cannot be read, and what is wrong with that. */
function pairsOf(
  bytes: Uint8Array,
  offset: number,
  start: number,
): { readonly pairs: Events; readonly damage: FormatError | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = bytes.length / PAIR_BYTES;
  const ticks = new Float64Array(count);
  const values = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const at = index * PAIR_BYTES;
    // In halves, because a BigInt for each number takes many times as long.
    const tick = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true) + start;
    const value = view.getInt32(at + 12, true) * 2 ** 32 + view.getUint32(at + 8, true);
    const isExact = Number.isSafeInteger(value) || value === UNDEFINED;
    if (!Number.isSafeInteger(tick) || !isExact) {
      const damage = isExact ? tooLarge(offset + at, 'tick') : tooLarge(offset + at + 8, 'value');
      return { pairs: { ticks: ticks.subarray(0, index), values: values.subarray(0, index) }, damage };
    }
    ticks[index] = tick;
    values[index] = value === UNDEFINED ? Number.NaN : value;
  }
  return { pairs: { ticks, values }, damage: null };
}

function bytesOfPairs({ ticks, values }: Events, offset: number, start: number): Uint8Array {
  const bytes = new Uint8Array(ticks.length * PAIR_BYTES);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < ticks.length; index += 1) {
    const at = index * PAIR_BYTES;
    const tick = (ticks[index] as number) - start;
    const given = values[index] as number;
    const value = Number.isNaN(given) ? UNDEFINED : given;
    if (!Number.isSafeInteger(tick) || tick < 0) throw unfit(tick, offset + at, 'tick');
    if (!Number.isSafeInteger(value) && value !== UNDEFINED) throw unfit(value, offset + at + 8, 'value');
    view.setUint32(at, tick % 2 ** 32, true);
    view.setUint32(at + 4, Math.floor(tick / 2 ** 32), true);
    // The conversion to 32 bits is modulo 2^32, which is two's complement for negative numbers.
    view.setUint32(at + 8, value, true);
    view.setInt32(at + 12, Math.floor(value / 2 ** 32), true);
  }
  return bytes;
}

function tooLarge(offset: number, field: string): FormatError {
  return new FormatError('HXD', 'is beyond what a double holds exactly', { offset, field });
}

function unfit(value: number, offset: number, field: string): FormatError {
  return new FormatError('HXD', `${value} cannot be written`, { offset, field });
}
