import type { ApiChannel } from 'hexoskin-client';
import { Failure } from '../failure.js';
import { dataTypeNames, plainName } from './names.js';
import { nearest } from './nearest.js';

/**
 * Which channels of a recording are meant by names or ids, which may be those of data types or the recording's own.
 *
 * @throws Failure for a text that none of the channels fits
 */
export function channelMatcher(
  texts: readonly string[],
  channels: readonly ApiChannel[],
): (channel: Pick<ApiChannel, 'name' | 'datatype'>) => boolean {
  const names = dataTypeNames();
  const matchers = texts.map((text) => {
    const ids = /^\d+$/.test(text) ? [Number(text)] : (names.get(plainName(text)) ?? []);
    const fits = ({ name, datatype }: Pick<ApiChannel, 'name' | 'datatype'>): boolean =>
      plainName(name) === plainName(text) || (datatype !== null && ids.includes(datatype));
    if (channels.some(fits)) return fits;
    const there = [...new Set(channels.map(({ name }) => name))];
    const like = nearest(
      text.toLowerCase(),
      there.map((name) => name.toLowerCase()),
    );
    const meant = like === null ? '' : `; did you mean '${there.find((name) => name.toLowerCase() === like)}'?`;
    throw new Failure(
      `there is no channel '${text}' in it${meant}${meant === '' ? `; it has ${there.join(', ')}` : ''}`,
      {
        exitCode: 2,
      },
    );
  });
  return (channel) => matchers.some((fits) => fits(channel));
}
