import { FormatError, readInfo, readStatistics, writeInfo } from 'hexoskin-formats';
import { expectSame, outcomeOf } from '../lib/expect.mjs';
import { mutatedJsonText, mutateText, TEXTS } from '../lib/mutate.mjs';

const INFO = {
  request: '/api/data/?record=37700',
  start: 359_840_226_870,
  start_date: '2014-07-17 19:38:06.210938',
  user: 123,
  decoder_version: '0.9.1',
  algo: { id: 1, versions: { hr: '2.1' } },
  channels: [{ id: null, name: 'EEG', file: 'EEG.wav', rate: 100, signed: true, unit: 'uV', scale: 0.1, offset: 0 }],
};
const STATISTICS = [
  'uri,start_date,start,end,Average Heart Rate,Steps',
  ',,,,bpm,steps',
  '/api/record/37700/,2014-07-17 19:38:06.210938,359840226870,359840302560,71.5,1200',
  '',
].join('\n');

/** @type {import('../run.mjs').Target} */
export const info = {
  name: 'info',
  run: async (random) => {
    const text = mutatedJsonText(random, INFO);
    const { value } = await outcomeOf(() => readInfo(text), [FormatError], text);
    if (value === null) return;
    const again = await outcomeOf(() => readInfo(writeInfo(value)), [FormatError], text);
    if (again.value === null) throw new Error(`what was read cannot be read again: ${again.error.message} ${text}`);
    // What these two hold is passed on as it stands, also what JSON can be read with and not written.
    const { request, algo } = value;
    expectSame({ ...again.value, request, algo }, value, 'written and read again', text);
  },
};

/** @type {import('../run.mjs').Target} */
export const statistics = {
  name: 'statistics',
  run: async (random) => {
    const text = mutateText(random, STATISTICS, [...TEXTS, ',', '"', '\n', '\r\n', 'uri', 'start']);
    await outcomeOf(() => readStatistics(text), [FormatError], text);
  },
};
