import type { ChannelFacts } from '../recordings/channel-facts.js';

/** What some system does not take in the name of a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNFIT = /[\0-\x1f\x7f<>:"/\\|?*]/g;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for the file of each channel, without an ending. Those of the API are names of files; those of recordings from
 * elsewhere may be any text, and may come twice.
 */
export function fileNamesOf(channels: readonly ChannelFacts[]): string[] {
  const taken = new Set(['info', 'statistics']);
  return channels.map(({ name, id }) => {
    const fit = name
      .replaceAll(UNFIT, '_')
      .replace(/^\./, '_')
      .replace(/[. ]+$/, '');
    const isFree = fit !== '' && !DEVICE.test(fit) && !taken.has(fit.normalize('NFC').toLowerCase());
    const own = isFree ? fit : `${fit}_${id}`;
    taken.add(own.normalize('NFC').toLowerCase());
    return own;
  });
}
