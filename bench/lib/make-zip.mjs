import { open } from 'node:fs/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/**
 * Writes a deflated archive.
 *
 * @param {string} path
 * @param {{ name: string, pieces: Uint8Array[] }[]} files
 */
export async function makeZip(path, files) {
  const archive = await open(path, 'w');
  const directory = [];
  let offset = 0;
  for (const { name, pieces } of files) {
    const deflated = await deflate(pieces);
    const facts = factsOf(name, pieces, deflated);
    await archive.writev([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), ...deflated]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, Buffer.from(name));
    offset += 30 + name.length + lengthOf(deflated);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(lengthOf(directory), 12);
  end.writeUInt32LE(offset, 16);
  await archive.writev([...directory, end]);
  await archive.close();
}

/** @param {Uint8Array[]} pieces @returns {Promise<Buffer[]>} */
async function deflate(pieces) {
  const stream = createDeflateRaw({ chunkSize: 1 << 20 });
  for (const piece of pieces) stream.write(piece);
  stream.end();
  return stream.toArray();
}

/** What the entry's own header and the directory have in common. @param {string} name @param {Uint8Array[]} pieces @param {Buffer[]} deflated */
function factsOf(name, pieces, deflated) {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(
    pieces.reduce((sum, piece) => crc32(piece, sum), 0),
    10,
  );
  facts.writeUInt32LE(lengthOf(deflated), 14);
  facts.writeUInt32LE(lengthOf(pieces), 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** @param {Uint8Array[]} pieces */
function lengthOf(pieces) {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
