import { ByteReader } from '../bytes/byte-reader.js';
import type { ByteInput } from '../bytes/input.js';
import { checkedContent } from './content.js';
import { EntryBytes } from './entry-bytes.js';
import { LOCAL_HEADER_BYTES, type LocalHeader, localHeaderLength, parseLocalHeader } from './local-header.js';
import { DEFAULT_MAXIMUM_SIZE, type DirectoryEntry, LOCAL_HEADER, viewOf, type ZipOptions, zipError } from './model.js';
import { Names } from './names.js';
import { checkTail } from './tail.js';

/** A file of an archive that comes as a stream. */
export interface ZipStreamEntry {
  /** Path with `/` between folders. It is relative and stays below the folder in which it is put. */
  readonly name: string;
  /** Bytes of the file; null where the archive states it behind the content. */
  readonly size: number | null;
  /**
   * The content, inflated, to be read before the next entry is asked for; what is left of it then is passed over.
   *
   * @throws FormatError where the content is damaged; at its end when its size or checksum is not as stated
   */
  readonly content: AsyncGenerator<Uint8Array, void, undefined>;
}

/**
 * Reads a zip archive from its beginning to its end, where it cannot be read from anywhere. Prefer `openZip` where it
 * can: only then the directory, which is at the end, is known before the files, so that here what is wrong with it comes
 * out after they have been handed out.
 *
 * @throws FormatError
 */
export async function* readZipStream(
  input: ByteInput,
  options: ZipOptions = {},
): AsyncGenerator<ZipStreamEntry, void, undefined> {
  const reader = new ByteReader(input, 'zip');
  const seen: DirectoryEntry[] = [];
  const names = new Names();
  let left = options.maximumSize ?? DEFAULT_MAXIMUM_SIZE;
  try {
    while (await isLocalHeader(reader)) {
      const headerOffset = reader.offset;
      const header = await readHeader(reader);
      names.add(header.name, headerOffset);
      const bytes = new EntryBytes(reader, header, headerOffset);
      if (!header.name.endsWith('/')) {
        const entry = streamEntry(bytes, header, headerOffset, left, options);
        yield entry;
        await entry.content.return();
      }
      const { crc32, size, compressedSize } = await bytes.finish();
      left -= size;
      if (left < 0) throw zipError('is more than allowed for all files together', headerOffset, header.name);
      seen.push({ name: header.name, method: header.method, headerOffset, crc32, size, compressedSize });
    }
    await checkTail(reader, seen);
  } finally {
    await reader.close();
  }
}

async function isLocalHeader(reader: ByteReader): Promise<boolean> {
  const bytes = await reader.peek(4);
  return bytes.length === 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
}

async function readHeader(reader: ByteReader): Promise<LocalHeader> {
  const { offset } = reader;
  const length = localHeaderLength(await reader.peek(LOCAL_HEADER_BYTES), offset);
  return parseLocalHeader(await reader.exactly(length, 'local header'), offset);
}

function streamEntry(
  bytes: EntryBytes,
  { name, method, size, compressedSize: stated, hasDescriptor }: LocalHeader,
  offset: number,
  left: number,
  options: ZipOptions,
): ZipStreamEntry {
  const maximumSize = hasDescriptor ? left : Math.min(size, left);
  const compressedSize = hasDescriptor ? null : stated;
  const check = () => bytes.finish();
  const content = checkedContent(bytes, { name, method, offset, compressedSize, check, maximumSize }, options);
  return { name, size: hasDescriptor ? null : size, content };
}
