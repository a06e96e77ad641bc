import { cacheFiles } from './cache-files.mjs';
import { definitions } from './definitions.mjs';
import { edf } from './edf.mjs';
import { events, hxd, table } from './events.mjs';
import { lists } from './lists.mjs';
import { info, statistics } from './record-files.mjs';
import { samples } from './samples.mjs';
import { times } from './times.mjs';
import { tokens } from './tokens.mjs';
import { wav } from './wav.mjs';
import { zip } from './zip.mjs';

/** What reads something from elsewhere, each alone. @type {readonly import('../run.mjs').Target[]} */
export const parsers = [
  wav,
  hxd,
  events,
  table,
  edf,
  zip,
  info,
  statistics,
  times,
  samples,
  lists,
  definitions,
  tokens,
  cacheFiles,
];
