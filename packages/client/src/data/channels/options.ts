import type { TransferProgress } from '../../files/transfer.js';
import type { SelectionOptions } from '../options.js';

/** Options of `channels()`. */
export interface ChannelsOptions extends SelectionOptions {
  /** Called while the recording comes, with the bytes that are here and, where the server tells, how many there will be. Default: nobody is told. */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/**
 * A recording that is here, as a zip archive, EDF or a table in CSV: its bytes, the file that a user chose, or (Node.js, Bun,
 * Deno) its path. There it may be the folder of an archive that was unpacked, too.
 */
export type DownloadedRecording = string | Uint8Array | Blob;
