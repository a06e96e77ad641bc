import { type DataType, dataType } from './model.js';

const beat = { rawUnit: 's/256', scale: 1 / 256 };
const millivolts = { rawUnit: '0.0064 mV', scale: 0.0064, signed: true, rawInJson: true } as const;
const newDevice = { hertz: 250, scale: 0.001, offset: 0 };
const interval = { rawUnit: 's/4096', scale: 1 / 4096, signed: false };
const percent = { rawUnit: '%/100', scale: 1 / 100, signed: false };
const power = { rawUnit: 'ms^2/10', scale: 1 / 10, signed: false };
const old = { deprecated: true } as const;

/** Ticks of five minutes and of one. */
const FIVE_MINUTES = 76_800;
const ONE_MINUTE = 15_360;

/** Electrocardiogram, beats, heart rate, and its variability. */
export const heart: readonly DataType[] = [
  dataType('signal', 16, 'ECG_CHANNEL_CHAR', 1, null, 'Stands for all leads of the electrocardiogram.'),
  dataType('event', 17, 'QRS', null, 'NA', 'Heart beats as detected in the ECG, before 22 took over.', old),
  dataType('event', 18, 'RR_interval', null, 's', 'Time since the beat before; 0 at the first beat of a record.', {
    ...beat,
    quality: 1004,
  }),
  dataType('signal', 19, 'heart_rate', 256, 'bpm', 'Mean over the last 16 good beats; 70 until there are enough.', {
    rawUnit: 'bpm',
    quality: 1000,
    listed: { name: 'HR_CHANNEL_CHAR' },
  }),
  dataType('event', 20, 'HRV_CHANNEL_CHAR', null, null, 'Variability of the heart rate, in its first form.', old),
  dataType('event', 21, 'HRR_CHANNEL_CHAR', null, null, 'Recovery of the heart rate, in its first form.', old),
  dataType('event', 22, 'QRS_AMP_CHANNEL_CHAR', null, 'NA', 'Heart beats as detected in the ECG, with amplitude.'),
  dataType('signal', 260, 'HRV_SDANN_CHANNEL_CHAR', ONE_MINUTE, null, 'SDANN of each minute.', old),
  dataType('signal', 261, 'HRV_LF_RATIO_CHANNEL_CHAR', 256, null, 'Ratio of low-frequency power.', old),
  dataType('signal', 262, 'HRV_LF_RATIO_CHANNEL_ONE_MIN', ONE_MINUTE, null, 'Normalized low frequencies.', old),
  dataType('signal', 271, 'ANN', FIVE_MINUTES, 's', 'Mean NN interval of each 5 minutes.', interval),
  dataType('signal', 272, 'SDNN', FIVE_MINUTES, 's', 'Standard deviation of the NN intervals.', interval),
  dataType('signal', 273, 'HRV_LF_normalized', FIVE_MINUTES, '%', 'Normalized low-frequency power.', percent),
  dataType('signal', null, 'HRV_HF_normalized', FIVE_MINUTES, '%', 'Normalized high-frequency power.', percent),
  dataType('signal', 274, 'NN_over_RR', FIVE_MINUTES, '%', 'Share of RR intervals that count as NN.', percent),
  dataType('signal', 275, 'HRV_triangular', FIVE_MINUTES, 'NA', 'Triangular index of the NN intervals.', {
    rawUnit: 'NA/100',
    scale: 1 / 100,
    signed: false,
  }),
  dataType('signal', 276, 'HRV_LF', FIVE_MINUTES, 'ms^2', 'Power at low frequencies.', power),
  dataType('signal', 277, 'HRV_HF', FIVE_MINUTES, 'ms^2', 'Power at high frequencies.', power),
  dataType('signal', 278, 'RMSSD', FIVE_MINUTES, 's', 'Root mean square of successive differences.', interval),
  dataType('event', 318, 'NN_interval', null, 's', 'RR intervals between normal beats.', beat),
  dataType('event', 319, 'RR_interval_realigned', null, 's', 'RR intervals, aligned anew on the ECG.', beat),
  dataType('event', 1200, 'HR_CHANNEL_CHAR_MIN', null, null, 'Least heart rate, in its first form.', old),
  dataType('event', 1201, 'HR_CHANNEL_CHAR_MAX', null, null, 'Greatest heart rate, in its first form.', old),
  dataType('event', 1202, 'HR_CHANNEL_CHAR_AVG', null, null, 'Mean heart rate, in its first form.', old),
  dataType('signal', 4113, 'ECG_I', 1, 'mV', 'Lead I: counts from 0 to 4095 around 1360.', {
    ...millivolts,
    offset: -1360,
    at1000: newDevice,
  }),
  dataType('signal', 4114, 'ECG_II', 1, 'mV', 'Lead II (Astroskin): counts from 0 to 4095 around 1360.', {
    ...millivolts,
    offset: -1360,
    at1000: newDevice,
  }),
  dataType('signal', 4115, 'ECG_III', 1, 'mV', 'Lead III (Astroskin), which is lead I minus lead II.', {
    ...millivolts,
    at1000: newDevice,
  }),
];
