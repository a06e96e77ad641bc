import { faults } from './targets/faults.mjs';
import { parsers } from './targets/parsers.mjs';
import { requests } from './targets/requests.mjs';
import { soak } from './targets/soak.mjs';
import { tastypie } from './targets/tastypie.mjs';

/** @type {readonly import('./run.mjs').Target[]} */
export const targets = [...parsers, requests, faults, tastypie, soak];
