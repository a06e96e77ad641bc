/** Bytes that come in pieces, as one. @param {AsyncIterable<Uint8Array>} pieces */
export async function joined(pieces) {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}
