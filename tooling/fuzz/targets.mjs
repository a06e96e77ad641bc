import { cacheFiles } from './targets/cache-files.mjs';
import { definitions } from './targets/definitions.mjs';
import { edf } from './targets/edf.mjs';
import { events, hxd, table } from './targets/events.mjs';
import { faults } from './targets/faults.mjs';
import { lists } from './targets/lists.mjs';
import { info, statistics } from './targets/record-files.mjs';
import { requests } from './targets/requests.mjs';
import { samples } from './targets/samples.mjs';
import { soak } from './targets/soak.mjs';
import { tastypie } from './targets/tastypie.mjs';
import { times } from './targets/times.mjs';
import { tokens } from './targets/tokens.mjs';
import { wav } from './targets/wav.mjs';
import { zip } from './targets/zip.mjs';

/** @type {readonly import('./run.mjs').Target[]} */
export const targets = [
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
  requests,
  faults,
  tastypie,
  soak,
];
