import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive to be made, and what is to be wrong about it. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array;
  readonly deflate?: boolean;
  /** How sizes and sum follow the content, where they do. */
  readonly descriptor?: 'signed' | 'plain' | 'long';
  /** Writes all sizes with 64 bits. */
  readonly long?: boolean;
  /** Takes the place of the name in the entry's own header. */
  readonly localName?: string;
  /** Take the place of the true numbers, in the directory and in front of the content. */
  readonly size?: number;
  readonly crc32?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  /** Takes the place of the header's true place in the directory. */
  readonly headerOffset?: number;
}

const HAS_DESCRIPTOR = 8;
const UTF8 = 0x800;

/** An archive, made here so that anything can be wrong with it. */
export function makeZip(parts: readonly ZipPart[], options: { longEnd?: boolean; comment?: string } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = part.deflate ? deflateRawSync(part.data) : Buffer.from(part.data);
    const file = Buffer.concat([localHeader(part, content), content, descriptorOf(part, content)]);
    directory.push(directoryEntry(part, content, part.headerOffset ?? offset));
    pieces.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const long = options.longEnd ? longEnd(parts.length, size, offset) : Buffer.alloc(0);
  const comment = Buffer.from(options.comment ?? '');
  const end = options.longEnd
    ? numbers([0x06054b50, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2], [0xffffffff, 4], [0xffffffff, 4])
    : numbers([0x06054b50, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [size, 4], [offset, 4]);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, long, end, numbers([comment.length, 2]), comment]));
}

function localHeader(part: ZipPart, content: Buffer): Buffer {
  const name = Buffer.from(part.localName ?? part.name);
  const later = part.descriptor !== undefined;
  const [crc, compressed, size] = later ? [0, 0, 0] : factsOf(part, content);
  const extra = part.long || part.descriptor === 'long' ? numbers([1, 2], [16, 2], [size, 8], [compressed, 8]) : [];
  return Buffer.concat([
    numbers([0x04034b50, 4], [45, 2], ...kindOf(part), [0, 4], [crc, 4]),
    extra.length > 0 ? numbers([0xffffffff, 4], [0xffffffff, 4]) : numbers([compressed, 4], [size, 4]),
    numbers([name.length, 2], [extra.length, 2]),
    name,
    Buffer.from(extra),
  ]);
}

function directoryEntry(part: ZipPart, content: Buffer, offset: number): Buffer {
  const name = Buffer.from(part.name);
  const [crc, compressed, size] = factsOf(part, content);
  const extra = part.long ? numbers([1, 2], [24, 2], [size, 8], [compressed, 8], [offset, 8]) : Buffer.alloc(0);
  const shown = (value: number): [number, number] => [part.long ? 0xffffffff : value, 4];
  return Buffer.concat([
    numbers([0x02014b50, 4], [0x032d, 2], [45, 2], ...kindOf(part), [0, 4], [crc, 4], shown(compressed), shown(size)),
    numbers([name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [part.mode ?? 0o100644, 2]),
    numbers(shown(offset)),
    name,
    extra,
  ]);
}

function descriptorOf(part: ZipPart, content: Buffer): Buffer {
  const [crc, compressed, size] = factsOf(part, content);
  const width = part.descriptor === 'long' ? 8 : 4;
  if (part.descriptor === undefined) return Buffer.alloc(0);
  const plain = numbers([crc, 4], [compressed, width], [size, width]);
  return part.descriptor === 'plain' ? plain : Buffer.concat([numbers([0x08074b50, 4]), plain]);
}

function longEnd(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [offset, 8]),
    numbers([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]),
  ]);
}

function kindOf(part: ZipPart): [number, number][] {
  const flags = part.flags ?? UTF8 | (part.descriptor === undefined ? 0 : HAS_DESCRIPTOR);
  return [
    [flags, 2],
    [part.method ?? (part.deflate ? 8 : 0), 2],
  ];
}

function factsOf(part: ZipPart, content: Buffer): [crc: number, compressed: number, size: number] {
  return [part.crc32 ?? crc32(part.data), content.length, part.size ?? part.data.length];
}

/** Little-endian numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [value: number, width: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      if (width === 8) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );
}
