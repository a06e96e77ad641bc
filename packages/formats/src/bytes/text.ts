import { type Format, FormatError } from '../format-error.js';
import { type ByteInput, bytePieces } from './input.js';

/** Far beyond what the files of text beside recordings have. */
const LONGEST = 1 << 24;

/** The whole of a small file of UTF-8. */
export async function readText(input: ByteInput | string, format: Format): Promise<string> {
  if (typeof input === 'string') return input;
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const bytes of bytePieces(input)) {
    length += bytes.length;
    if (length > LONGEST) throw new FormatError(format, `has more than ${LONGEST} bytes`, { offset: LONGEST });
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}
