import { writeInfo } from 'hexoskin-formats';

/** The `info.json` of the records that are made to be measured. */
export const recordInfo = writeInfo({
  request: '/api/data/?record=1',
  start: 359_840_226_870,
  ticksPerSecond: 256,
  user: 1,
  decoderVersion: '0.9.1',
  algo: null,
});
