import { type DataType, dataType } from './model.js';

const gravity = { rawUnit: 'g/256', scale: 1 / 256, signed: true };
const old = { deprecated: true } as const;

/** Acceleration, steps, posture, and energy spent. */
export const movement: readonly DataType[] = [
  dataType('signal', 42, 'energy_mifflin_keytel', 256, 'watt', 'Energy spent, by the Mifflin and Keytel equations.', {
    rawUnit: 'watt',
  }),
  dataType('signal', 48, 'ACC_CHANNEL_CHAR', 4, null, 'Stands for all axes of the accelerometer.'),
  dataType('signal', 49, 'activity', 256, 'g', 'Mean strength of movement over the last second.', gravity),
  dataType('signal', 50, 'ACT15S_CHANNEL_CHAR', 230_400, null, 'Activity over longer periods.', old),
  dataType('signal', 51, 'ACT5M_CHANNEL_CHAR', 76_800, null, 'Activity over 5 minutes.', old),
  dataType('event', 52, 'step', null, 'Step', 'A step; the value counts those of the record.', { rawUnit: 'Step' }),
  // All files and replies seen have one sample per second.
  dataType('signal', 53, 'cadence', 256, 'spm', 'Steps per minute.', {
    rawUnit: 'spm',
    listed: { ticksPerSample: 64 },
  }),
  dataType('signal', 54, 'actigraphy', 256, 'g', 'Movement, as sleep studies count it.', {
    rawUnit: 'g/256',
    scale: 1 / 256,
  }),
  dataType('state', 269, 'device_position', null, 'NA', 'Orientation of the device, as a code.', { rawUnit: 'NA' }),
  dataType('state', 270, 'sleep_position', null, 'NA', 'Position of the body: 5 upright, 1 to 4 lying.', {
    rawUnit: 'NA',
  }),
  dataType('state', 280, 'sleep_phase', null, 'NA', 'Sleep: 6 awake, 5 REM, 2 not REM, 0 other.', { rawUnit: 'NA' }),
  dataType('signal', 1019, 'ENERGY_ECG', 256, null, 'Energy spent, by the heart rate.', old),
  dataType('signal', 1049, 'ENERGY_ACTIVITY', 256, null, 'Energy spent, by activity.', old),
  dataType('signal', 1053, 'ENERGY_CADENCE', 256, null, 'Energy spent, by cadence.', old),
  dataType('event', 1300, 'ACT_CALORIES_CHAR', null, null, 'Calories spent by activity.', old),
  dataType('signal', 4145, 'acceleration_X', 4, 'g', 'Acceleration along the X axis, in 13 bits over ±16 g.', {
    ...gravity,
    at1000: { hertz: 50 },
  }),
  dataType('signal', 4146, 'acceleration_Y', 4, 'g', 'Acceleration along the Y axis.', {
    ...gravity,
    at1000: { hertz: 50 },
  }),
  dataType('signal', 4147, 'acceleration_Z', 4, 'g', 'Acceleration along the Z axis.', {
    ...gravity,
    at1000: { hertz: 50 },
  }),
];
