import type { ApiChannel, OpenRecording } from 'hexoskin-client';
import { channelMatcher } from '../data-types/channel-matcher.js';

/**
 * Which channels are meant.
 *
 * @param texts names or ids; undefined for all
 * @throws Failure for one that is none of the recording's
 */
export function chooseChannels(
  { records }: OpenRecording,
  texts: readonly string[] | undefined,
): (channel: ApiChannel) => boolean {
  if (texts === undefined) return () => true;
  const all = records.flatMap(({ channels }) => channels);
  return channelMatcher(texts, all);
}
