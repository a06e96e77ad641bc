/** Whether the processor keeps the first byte of a number first, as all the formats here do. */
export const hostIsLittleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
