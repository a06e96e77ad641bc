import { comparisons, integer, toOne } from '../define.js';
import type { Field, FilterLookups, ResourceSchema } from '../model.js';

const selectors: Record<string, Field> = {
  datatype: toOne('datatype', 'Data types wanted; all of the record where none is named.', { blank: true }),
  end: integer('Last moment wanted, in ticks.'),
  flat: integer('Whether to answer one list of samples, not told apart by user and data type. Default false.'),
  max_values: integer('Most samples per data type; the rest are thinned out evenly. Default 65,536.'),
  no_timestamps: integer('Whether to answer values alone, without their times. Default false.'),
  range: toOne('range', 'Range whose samples are wanted.'),
  record: toOne('record', 'Record whose samples are wanted.', { nullable: true, blank: true }),
  seconds: integer('Undocumented; probably times in seconds instead of ticks.'),
  start: integer('First moment wanted, in ticks.'),
  timestamp: integer('Time of a sample, in ticks.'),
  user: toOne('user', 'Whose samples are wanted.'),
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
  signal('acc', [4145, 4146, 4147], 'Acceleration along three axes, in g at 64 Hz.'),
  signal('activity', [49], 'Intensity of movement, in g at 1 Hz.'),
  signal('ann', [271], 'Mean NN interval of each 5 minutes, in seconds.'),
  signal('breathingrate', [33], 'Breaths per minute (rpm) at 1 Hz.'),
  signal('breathingratestatus', [1001], 'Flags of what disturbs the breathing rate, at 1 Hz.'),
  signal('cadence', [53], 'Steps per minute (spm) at 1 Hz.'),
  signal('data', [], 'Samples of any data types.'),
  signal('datafile', [], 'Samples of any data types, under the older name of `data`.'),
  signal('deviceposition', [269], 'Orientation of the device, as codes at each change.'),
  signal('ecg', [4113, 4114, 4115], 'Electrocardiogram, in raw counts at 256 Hz.'),
  signal('expiration', [35], 'Moments at which breathing out begins.'),
  signal('heartrate', [19], 'Heart beats per minute (bpm) at 1 Hz.'),
  signal('heartratestatus', [1000], 'Flags of what disturbs the heart rate, at 1 Hz.'),
  signal('hrvhf', [277], 'High-frequency power of heart-rate variability, in ms² each 5 minutes.'),
  signal('hrvhfnorm', [], 'Normalized high-frequency power of heart-rate variability, in % each 5 minutes.'),
  signal('hrvlf', [276], 'Low-frequency power of heart-rate variability, in ms² each 5 minutes.'),
  signal('inspiration', [34], 'Moments at which breathing in begins.'),
  signal('minuteventilation', [36], 'Air breathed per minute, in mL/min at 1 Hz.'),
  signal('minuteventilationadjusted', [38], 'Air breathed per minute, fitted to the body, in mL/min at 1 Hz.'),
  signal('nninterval', [318], 'Times between normal heart beats, in seconds.'),
  signal('nnoverrr', [274], 'Share of beat intervals that count as normal, in % each 5 minutes.'),
  signal('pohr', [65], 'Heart rate by the pulse oximeter, in bpm at 1 Hz.'),
  signal('ppg', [64], 'Raw photoplethysmogram, at 64 Hz.'),
  signal('ptt', [97], 'Time of the pulse from heart to forehead, in seconds.'),
  signal('qrs', [22], 'Heart beats as detected in the ECG, with their amplitude.'),
  signal('respiration', [4129, 4130], 'Girth of chest and abdomen, in raw counts at 128 Hz.'),
  signal('sdnn', [272], 'Standard deviation of NN intervals over each 5 minutes, in seconds.'),
  signal('sleepphase', [280], 'Phase of sleep, as codes at each change.'),
  signal('sleepposition', [270], 'Position of the body, as codes at each change.'),
  signal('spo2', [66], 'Oxygen saturation of the blood, in % at 1 Hz.'),
  signal('step', [52], 'Steps, as a running count.'),
  signal('systolicpressure', [98], 'Systolic blood pressure, in mmHg at 1 Hz.'),
  signal('temperature', [80, 81], 'Temperature of the skin, raw and in °C, at 1 Hz.'),
  signal('temperaturestatus', [1003], 'Flags of what disturbs the temperature, at 1 Hz.'),
  signal('tidalvolume', [37], 'Air taken in by the last breath, in mL at 1 Hz.'),
  signal('tidalvolumeadjusted', [39], 'Air taken in by the last breath, fitted to the body, in mL at 1 Hz.'),
  signal('triangular', [275], 'Triangular index of heart-rate variability, each 5 minutes.'),
];
