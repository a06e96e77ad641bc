/** A field of a message: its number, the code of its type, and the value; null for the one that stands for none. */
type Field = readonly [number: number, type: keyof typeof TYPES, value: number | null];

const TYPES = {
  enum: { code: 0, size: 1, none: 0xff },
  uint8: { code: 2, size: 1, none: 0xff },
  uint16: { code: 0x84, size: 2, none: 0xffff },
  sint32: { code: 0x85, size: 4, none: 0x7fffffff },
  uint32: { code: 0x86, size: 4, none: 0xffffffff },
} as const;

/** 31 December 1989, from which times in FIT files count. */
const EPOCH = Date.UTC(1989, 11, 31) / 1000;

/** A moment as FIT files have it. */
export function fitTime(iso: string): number {
  return Date.parse(iso) / 1000 - EPOCH;
}

/** A FIT file put together byte by byte: a definition and its data for each message. Its version is that of the protocol. */
export function fitFile(
  messages: readonly (readonly [global: number, fields: readonly Field[]])[],
  version = 0x20,
): Buffer {
  const data = Buffer.concat(messages.flatMap(([global, fields]) => [definition(global, fields), values(fields)]));
  const header = Buffer.alloc(14);
  header[0] = 14;
  header[1] = version;
  header.writeUInt16LE(2158, 2);
  header.writeUInt32LE(data.length, 4);
  header.write('.FIT', 8);
  header.writeUInt16LE(checksum(header.subarray(0, 12)), 12);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(checksum(Buffer.concat([header, data])));
  return Buffer.concat([header, data, sum]);
}

function definition(global: number, fields: readonly Field[]): Buffer {
  const parts = fields.flatMap(([number, type]) => [number, TYPES[type].size, TYPES[type].code]);
  return Buffer.from([0x40, 0, 0, global & 0xff, global >> 8, fields.length, ...parts]);
}

function values(fields: readonly Field[]): Buffer {
  const parts = fields.map(([, type, value]) => {
    const { size, none } = TYPES[type];
    const bytes = Buffer.alloc(size);
    if (value !== null && value < 0) bytes.writeIntLE(value, 0, size);
    else bytes.writeUIntLE(value ?? none, 0, size);
    return bytes;
  });
  return Buffer.concat([Buffer.of(0), ...parts]);
}

/** CRC-16 with the polynomial 0x8005, bit by bit. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >> 1) ^ 0xa001 : sum >> 1;
  }
  return sum;
}
