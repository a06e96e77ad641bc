import { MissingHeaderError } from '../csv/missing-header.js';
import { FormatError } from '../format-error.js';

/**
 * Whether a file beside the channels of a record is somebody else's, and no damaged channel: it neither begins like a
 * channel's file nor is named like one, or it holds numbers without a header, which are copies that a converter made.
 *
 * @param error what opening the file has thrown
 */
export function isStranger(error: unknown, { isNamedLikeChannel }: { isNamedLikeChannel: boolean }): boolean {
  return error instanceof MissingHeaderError || (error instanceof FormatError && !isNamedLikeChannel);
}
