import { type DataType, dataType } from './model.js';

/** Position by GPS. */
export const position: readonly DataType[] = [
  dataType('event', 8192, 'GPS_latitude', null, 'deg', 'Latitude, north positive.'),
  dataType('event', 8193, 'GPS_longitude', null, 'deg', 'Longitude, east positive.'),
  dataType('event', 8194, 'GPS_altitude', null, 'm', 'Height above sea level.'),
];
