import { type DataType, dataType } from './model.js';

/** Pulse oximeter, blood pressure and skin temperature, which Astroskin garments measure. */
export const circulation: readonly DataType[] = [
  dataType('signal', 64, 'PPG', 4, 'NA', 'Raw photoplethysmogram.', {
    rawUnit: 'NA',
    signed: false,
    at1000: { hertz: 75 },
  }),
  dataType('signal', 65, 'P_HR_CHANNEL_CHAR', 256, 'bpm', 'Heart rate by the pulse oximeter.'),
  dataType('signal', 66, 'SPO2', 256, '%', 'Oxygen saturation of the blood.', { rawUnit: '%', quality: 1002 }),
  dataType('signal', 80, 'temperature', 256, 'NA', 'Raw value of the thermistor on the skin.', { rawUnit: 'NA' }),
  // Loaders disagree on the scale; the one file with known content fits this.
  dataType('signal', 81, 'temperature_celcius', 256, 'C', 'Temperature of the skin.', {
    rawUnit: 'C/256',
    scale: 1 / 256,
  }),
  dataType('event', 97, 'PTT', null, 's', 'Time of the pulse from heart to forehead.', {
    rawUnit: 's/256',
    scale: 1 / 256,
  }),
  dataType('signal', 98, 'systolic_pressure', 256, 'mmHg', 'Systolic blood pressure, estimated.', {
    rawUnit: 'mmHg',
    quality: 1005,
  }),
  dataType('signal', 99, 'systolic_pressure_adjusted', 256, 'mmHg', 'Systolic blood pressure, calibrated.', {
    rawUnit: 'mmHg',
  }),
];
