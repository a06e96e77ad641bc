import type { TransferProgress } from '../../files/transfer.js';
import type { SelectionOptions } from '../options.js';

/** Options of `channels()`. */
export interface ChannelsOptions extends SelectionOptions {
  /** Called while the recording comes, with the bytes that are here and, where the server tells, how many there will be. */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** A recording that was downloaded as a zip archive: its path (Node.js, Bun, Deno), its bytes, or the file that a user chose. */
export type DownloadedRecording = string | Uint8Array | Blob;
