import { comparisons, integer, toOne } from '../define.js';
import type { Field, FilterLookups, ResourceSchema } from '../model.js';

const selectors: Record<string, Field> = {
  datatype: toOne('datatype', '', { blank: true }),
  end: integer(''),
  flat: integer(''),
  max_values: integer(''),
  no_timestamps: integer(''),
  range: toOne('range', ''),
  record: toOne('record', '', { nullable: true, blank: true }),
  seconds: integer(''),
  start: integer(''),
  timestamp: integer(''),
  user: toOne('user', ''),
};

const filters: Record<string, FilterLookups> = {
  datatype: comparisons,
  end: ['exact'],
  flat: ['exact'],
  id: comparisons,
  max_values: ['exact'],
  no_timestamps: ['exact'],
  range: comparisons,
  record: comparisons,
  seconds: ['exact'],
  start: ['exact'],
  timestamp: ['range', 'gt', 'gte', 'lt', 'lte'],
  user: ['exact'],
};

function signal(name: string, dataTypes: readonly number[], about: string): ResourceSchema {
  return { name, about, listMethods: ['get'], detailMethods: [], fields: selectors, filters, ordering: [], dataTypes };
}

/** The data family: 37 resources with one set of parameters, each answering samples instead of objects. */
export const signals: readonly ResourceSchema[] = [
  signal('acc', [4145, 4146, 4147], ''),
  signal('activity', [49], ''),
  signal('ann', [271], ''),
  signal('breathingrate', [33], ''),
  signal('breathingratestatus', [1001], ''),
  signal('cadence', [53], ''),
  signal('data', [], ''),
  signal('datafile', [], ''),
  signal('deviceposition', [269], ''),
  signal('ecg', [4113, 4114, 4115], ''),
  signal('expiration', [35], ''),
  signal('heartrate', [19], ''),
  signal('heartratestatus', [1000], ''),
  signal('hrvhf', [277], ''),
  signal('hrvhfnorm', [], ''),
  signal('hrvlf', [276], ''),
  signal('inspiration', [34], ''),
  signal('minuteventilation', [36], ''),
  signal('minuteventilationadjusted', [38], ''),
  signal('nninterval', [318], ''),
  signal('nnoverrr', [274], ''),
  signal('pohr', [65], ''),
  signal('ppg', [64], ''),
  signal('ptt', [97], ''),
  signal('qrs', [22], ''),
  signal('respiration', [4129, 4130], ''),
  signal('sdnn', [272], ''),
  signal('sleepphase', [280], ''),
  signal('sleepposition', [270], ''),
  signal('spo2', [66], ''),
  signal('step', [52], ''),
  signal('systolicpressure', [98], ''),
  signal('temperature', [80, 81], ''),
  signal('temperaturestatus', [1003], ''),
  signal('tidalvolume', [37], ''),
  signal('tidalvolumeadjusted', [39], ''),
  signal('triangular', [275], ''),
];
