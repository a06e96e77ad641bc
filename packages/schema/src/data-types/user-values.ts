import { type DataType, dataType } from './model.js';

/** Unit of VO2max, as the API spells it. */
const oxygen = 'ml/kg*min';

/** Values of users, which the `async` resource holds. */
export const userValues: readonly DataType[] = [
  dataType('user', 10000, 'USER_WEIGHT', null, 'kg', 'Body weight.'),
  dataType('user', 10001, 'USER_HEIGHT', null, 'm', 'Body height.'),
  dataType('user', 10002, 'AGGREGATE_VO2MAX', null, oxygen, 'VO2max that counts.'),
  dataType('user', 10003, 'AGGREGATE_HRMIN', null, 'bpm', 'Heart rate at rest that counts.'),
  dataType('user', 10004, 'AGGREGATE_HRMAX', null, 'bpm', 'Greatest heart rate that counts.'),
  dataType('user', 10005, 'USER_FITNESS_PCT', null, '%', 'Share of comparable people who are less fit.'),
  dataType('user', 10006, 'AGGREGATE_HRR', null, 'bpm', 'Recovery of the heart rate that counts.'),
  dataType('user', 10102, 'USER_VO2MAX_MANUAL', null, oxygen, 'VO2max, entered by hand.'),
  dataType('user', 10103, 'USER_HRMIN_MANUAL', null, 'bpm', 'Heart rate at rest, entered by hand.'),
  dataType('user', 10104, 'USER_HRMAX_MANUAL', null, 'bpm', 'Greatest heart rate, entered by hand.'),
  dataType('user', 10106, 'USER_HRR_MANUAL', null, 'bpm', 'Recovery within 2 minutes, entered by hand.'),
  dataType('user', 11001, 'VO2MAX_LEGER_TEST', null, null, 'VO2max by a Léger test.'),
  dataType('user', 11002, 'VO2MAX_ROCKPORT_TEST', null, null, 'VO2max by a Rockport test.'),
  dataType('user', 11003, 'VO2MAX_ONE_AND_HALF_MILE_TEST', null, null, 'VO2max by a run of 1.5 miles.'),
  dataType('user', 11004, 'VO2MAX_COOPER_TEST', null, null, 'VO2max by a Cooper test.'),
  dataType('user', 11005, 'HRMIN_TEST', null, null, 'Least heart rate in a rest test.'),
  dataType('user', 11006, 'HRMAX_SPRINT_TEST', null, null, 'Greatest heart rate in a sprint.'),
  dataType('user', 11007, 'HRMAX_TEST', null, null, 'Greatest heart rate in any hard test.'),
  dataType('user', 11008, 'HRR_AUTODETECT', null, null, 'Recovery of the heart rate, found automatically.'),
  dataType('user', 11009, 'HRR_400MSPRINTTEST', null, null, 'Recovery within 1 minute after a run of 400 m.'),
];
