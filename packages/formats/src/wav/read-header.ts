import type { ByteReader } from '../bytes/byte-reader.js';
import { FormatError } from '../format-error.js';
import type { SampleBits } from '../samples/little-endian.js';
import { EXTENSIBLE, PCM, UNKNOWN_SIZE, type WavHeader } from './header.js';

/** What describes the samples, from the chunk `fmt `. */
type SampleFormat = Pick<WavHeader, 'rateField' | 'bits'>;

interface Chunk {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
}

/** Reads up to the first sample. Chunks that say nothing about the samples are passed over. */
export async function readWavHeader(reader: ByteReader): Promise<WavHeader> {
  const long = await readContainer(reader);
  let format: SampleFormat | undefined;
  let longDataSize: number | undefined;
  for (;;) {
    const chunk = await nextChunk(reader);
    if (chunk.id === 'data') {
      if (format === undefined) throw damaged('comes before the chunk that describes it', chunk.offset, 'data');
      const size = long && chunk.size === UNKNOWN_SIZE ? longDataSize : chunk.size;
      return { ...format, count: sampleCount(size, format.bits, chunk), dataOffset: reader.offset };
    }
    if (chunk.id === 'fmt ') format = readFormat(await body(reader, chunk, 16), chunk.offset + 8);
    else if (chunk.id === 'ds64' && long) longDataSize = readLongDataSize(await body(reader, chunk, 24), chunk);
    else await skipChunk(reader, chunk);
  }
}

/** Reads what follows the samples, which can only be more chunks: anything else shows that their number is wrong. */
export async function readWavTail(reader: ByteReader): Promise<void> {
  while ((await reader.peek(1)).length > 0) await skipChunk(reader, await nextChunk(reader));
}

/** Whether sizes may be in a chunk of their own, beyond 32 bits. The size in this field is often wrong and not used. */
async function readContainer(reader: ByteReader): Promise<boolean> {
  const bytes = await reader.exactly(12, 'RIFF');
  const id = ascii(bytes, 0);
  if (id !== 'RIFF' && id !== 'RF64' && id !== 'BW64') throw damaged(`${shown(id)} is not RIFF or RF64`, 0, 'RIFF');
  if (ascii(bytes, 8) !== 'WAVE') throw damaged(`${shown(ascii(bytes, 8))} is not WAVE`, 8, 'WAVE');
  return id !== 'RIFF';
}

async function nextChunk(reader: ByteReader): Promise<Chunk> {
  const { offset } = reader;
  const bytes = await reader.exactly(8, 'chunk');
  const id = ascii(bytes, 0);
  if (!/^[ -~]{4}$/.test(id)) throw damaged(`${shown(id)} is no name of a chunk`, offset, 'chunk');
  return { id, size: view(bytes).getUint32(4, true), offset };
}

/** Chunks are padded to an even length. */
async function skipChunk(reader: ByteReader, { id, size }: Chunk): Promise<void> {
  await reader.skip(size + (size % 2), `chunk '${id}'`);
}

/** The beginning of a chunk, at least as long as needed; the rest of it is passed over. */
async function body(reader: ByteReader, chunk: Chunk, needed: number): Promise<DataView> {
  const field = `chunk '${chunk.id}'`;
  if (chunk.size < needed) throw damaged(`${chunk.size} bytes are too few`, chunk.offset + 4, field);
  const wanted = Math.min(chunk.size, 40);
  const bytes = await reader.exactly(wanted, field);
  await reader.skip(chunk.size - wanted + (chunk.size % 2), field);
  return view(bytes);
}

function readFormat(chunk: DataView, offset: number): SampleFormat {
  const encoding = chunk.getUint16(0, true);
  const channels = chunk.getUint16(2, true);
  const rateField = chunk.getUint32(4, true);
  const blockAlign = chunk.getUint16(12, true);
  const bits = chunk.getUint16(14, true);
  if (encoding === EXTENSIBLE) checkExtension(chunk, bits, offset);
  else if (encoding !== PCM) throw damaged(`code ${encoding} is not PCM`, offset, 'encoding');
  if (channels !== 1) throw damaged(`${channels} instead of one`, offset + 2, 'channels');
  if (bits !== 16 && bits !== 32) throw damaged(`${bits} instead of 16 or 32`, offset + 14, 'bits per sample');
  if (blockAlign !== bits / 8) throw damaged(`${blockAlign} bytes for ${bits} bits`, offset + 12, 'block align');
  return { rateField, bits };
}

/** Of the extended form only what says the same as the plain form. */
function checkExtension(chunk: DataView, bits: number, offset: number): void {
  if (chunk.byteLength < 40) throw damaged('the extension is missing', offset, 'encoding');
  const validBits = chunk.getUint16(18, true);
  if (validBits !== bits) throw damaged(`${validBits} of ${bits} bits`, offset + 18, 'valid bits');
  const encoding = chunk.getUint32(24, true);
  if (encoding !== PCM) throw damaged(`code ${encoding} is not PCM`, offset + 24, 'encoding');
}

function readLongDataSize(chunk: DataView, { offset }: Chunk): number {
  const size = Number(chunk.getBigUint64(8, true));
  if (!Number.isSafeInteger(size)) throw damaged(`${size} bytes are more than any file has`, offset + 16, 'ds64');
  return size;
}

function sampleCount(size: number | undefined, bits: SampleBits, { offset }: Chunk): number | null {
  if (size === undefined) throw damaged('the chunk ds64, which holds the size, is missing', offset + 4, 'data');
  if (size === UNKNOWN_SIZE) return null;
  if (size % (bits / 8) !== 0) throw damaged(`${size} bytes hold no whole number of samples`, offset + 4, 'data size');
  return size / (bits / 8);
}

function ascii(bytes: Uint8Array, start: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + 4));
}

function shown(id: string): string {
  return JSON.stringify(id);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(problem: string, offset: number, field: string): FormatError {
  return new FormatError('WAV', problem, { offset, field });
}
