import type { RequestOptions } from '../../api/options.js';
import type { RangeRef } from '../../generated/instances.js';

/** An activity that a watch or another program recorded: its path (Node.js, Bun, Deno), its bytes, or the file that a user chose. */
export type ImportSource = string | Uint8Array | Blob;

/** Options of `import()`. */
export interface ImportOptions extends RequestOptions {
  /** Media type of the file. Default: that of TCX or FIT, by the name or by the content. */
  contentType?: string | undefined;
  /** Called with how far the server has come, from 0 to 1. Default: nobody is told. */
  onProgress?: ((progress: number) => void) | undefined;
  /** Milliseconds from one question how far it is to the next. Default 1000. */
  interval?: number | undefined;
  /** Milliseconds without any progress after which it counts as failed. Default 600,000. */
  patience?: number | undefined;
}

/** What an import made. */
export interface ImportResult {
  /** Id of the import; null where the server gave none. */
  readonly id: number | null;
  /** Address of the import; null where the server gave none. */
  readonly uri: string | null;
  /** The ranges that were created. */
  readonly ranges: readonly RangeRef[];
}
