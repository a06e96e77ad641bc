import { type DataType, dataType } from './model.js';

/** Unit under which files and replies name flags. */
const bits = 'bit flags';

/** Flags that tell when other data types cannot be trusted. */
export const quality: readonly DataType[] = [
  dataType('quality', 1000, 'heart_rate_quality', 256, bits, 'Heart rate (19).', {
    rawUnit: bits,
    flags: {
      1: 'reserved, or noisy on some models',
      2: 'disconnected',
      4: 'mains hum of 50 or 60 Hz',
      8: 'saturated',
      16: 'movement',
      32: 'some RR intervals unreliable',
    },
  }),
  dataType('quality', 1001, 'breathing_rate_quality', 256, bits, 'Breathing rate (33).', {
    rawUnit: bits,
    flags: {
      1: 'chest belt disconnected',
      2: 'abdominal belt disconnected',
      4: 'chest baseline shifted',
      8: 'abdominal baseline shifted',
      16: 'chest noisy',
      32: 'abdomen noisy',
      64: 'rate unstable, on the newest model',
    },
  }),
  dataType('quality', 1002, 'SPO2_quality', 256, bits, 'Oxygen saturation (66).', {
    rawUnit: bits,
    flags: {
      4: 'sensor alarm',
      8: 'out of track',
      16: 'artifacts',
      32: 'disconnected',
      64: 'pulse rate unreliable',
      128: 'saturation unreliable',
    },
  }),
  dataType('quality', 1003, 'temperature_quality', 256, bits, 'Temperature (80 and 81).', { rawUnit: bits }),
  dataType('quality', 1004, 'RR_interval_quality', null, bits, 'RR intervals (18), beat by beat.', {
    rawUnit: bits,
    flags: { 1: 'beat found in noise', 128: 'interval unreliable' },
  }),
  dataType('quality', 1005, 'systolic_pressure_quality', 256, bits, 'Blood pressure (98).', {
    rawUnit: bits,
    flags: { 1: 'ECG out of the normal', 2: 'PPG out of the normal', 4: 'delay out of the normal' },
  }),
  dataType('quality', 1006, 'ECG_quality', 256, bits, 'Electrocardiogram (4113 to 4115).', {
    rawUnit: bits,
    flags: {
      1: 'electrode LA off',
      2: 'electrode RA off',
      4: 'electrode LL off',
      8: 'electrode RL off',
      16: 'lead I noisy, on the newest model',
      32: 'lead II noisy',
      64: 'lead III noisy',
      128: 'rates by lead I unreliable',
      256: 'rates by lead II unreliable',
      512: 'rates by lead III unreliable',
      1024: 'lead I artifact',
      2048: 'lead II artifact',
      4096: 'lead III artifact',
      8192: 'lead I disconnected',
      16384: 'lead II disconnected',
      32768: 'lead III disconnected',
    },
  }),
];
