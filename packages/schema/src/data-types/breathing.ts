import { type DataType, dataType } from './model.js';

const belt = { rawUnit: 'NA', signed: false, at1000: { hertz: 125 } };

/** Belts around chest and abdomen, breaths, and volumes of air. */
export const breathing: readonly DataType[] = [
  dataType('signal', 32, 'RESP_CHANNEL_CHAR', 2, null, 'Stands for both respiration belts.'),
  dataType('signal', 33, 'breathing_rate', 256, 'rpm', 'Mean over the last 7 breaths; 10 until there are enough.', {
    rawUnit: 'rpm',
    quality: 1001,
    at1000: { scale: 1 / 10 },
  }),
  dataType('event', 34, 'inspiration', null, 'a.u.', 'Breathing in begins; the value is the level of the signal.', {
    rawUnit: 'NA',
  }),
  dataType('event', 35, 'expiration', null, 'a.u.', 'Breathing out begins; the value is the level of the signal.', {
    rawUnit: 'NA',
  }),
  dataType('signal', 36, 'minute_ventilation', 256, 'mL/min', 'Air breathed per minute, over the last 7 breaths.', {
    rawUnit: '13.28 mL/min',
    scale: 13.28,
    signed: false,
  }),
  dataType('signal', 37, 'tidal_volume', 256, 'mL', 'Air taken in by the last breath.', {
    rawUnit: '13.28 mL',
    scale: 13.28,
    signed: false,
  }),
  dataType('signal', 38, 'minute_ventilation_adjusted', 256, 'mL/min', 'Air breathed per minute, fitted to the body.', {
    rawUnit: '10 mL/min',
    scale: 10,
    signed: false,
  }),
  dataType('signal', 39, 'tidal_volume_adjusted', 256, 'mL', 'Air taken in by the last breath, fitted to the body.', {
    rawUnit: 'mL',
    signed: false,
  }),
  dataType('signal', 338, 'RESP_TMPR', 256, 'C', 'Temperature of the respiration sensor.', {
    rawUnit: 'C/100',
    scale: 1 / 100,
  }),
  dataType('signal', 4129, 'respiration_thoracic', 2, 'a.u.', 'Belt around the chest; falls on breathing in.', belt),
  dataType('signal', 4130, 'respiration_abdominal', 2, 'a.u.', 'Belt around the abdomen.', belt),
];
