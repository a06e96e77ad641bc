import { comparisons, datetime, float, geometry, integer, ownUri, string, timeComparisons, toOne } from '../define.js';
import type { Payload, ResourceSchema } from '../model.js';

const notInSamples: Payload = {
  optional: true,
  because: 'A filter takes it; the samples and the documented fields lack it.',
};

export const track: ResourceSchema = {
  name: 'track',
  about: 'The way that was covered during a range, as its GPS points tell it.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    area: geometry('Area that the points span; null in all samples.', { nullable: true }),
    distance: float('Length in metres.', { blank: true, readOnly: true }),
    end_date: datetime('When the last point was taken.', { nullable: true, blank: true, readOnly: true }),
    id: integer('Id of the track.', { readOnly: true, unique: true }),
    importfile: toOne(null, 'Import that brought the track; null where an app recorded it.', {
      nullable: true,
      blank: true,
      readOnly: true,
    }),
    name: string('Title for people.', { blank: true, default: '' }),
    range: toOne('range', 'Range during which it was recorded.', { nullable: true, blank: true }),
    resource_uri: ownUri,
    start_date: datetime('When the first point was taken.', { nullable: true, blank: true, readOnly: true }),
    user: toOne('user', 'Who covered it.'),
  },
  filters: {
    end_date: ['exact', 'gt', 'gte', 'lt', 'lte'],
    id: comparisons,
    range: comparisons,
    start_date: ['exact', 'gt', 'gte', 'lt', 'lte'],
    user: comparisons,
  },
  ordering: ['id', 'user', 'range', 'start_date', 'end_date'],
};

export const trackpoint: ResourceSchema = {
  name: 'trackpoint',
  about: 'One GPS point of a track.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    altitude: float('Height above sea level in metres.', { nullable: true, default: null }),
    course: float('Direction of travel in degrees, clockwise from north.', { nullable: true, default: null }),
    horizontal_accuracy: float('Uncertainty of the position in metres.', { nullable: true, default: null }),
    id: integer('Id of the point.', { readOnly: true, unique: true }),
    position: geometry('Longitude and latitude in degrees.', {
      payload: { type: 'Position', because: 'The trackpoint sample: longitude goes first.' },
    }),
    range: toOne('range', 'Range during which the point was taken.', {
      nullable: true,
      blank: true,
      payload: notInSamples,
    }),
    record: toOne('record', 'Record during which the point was taken.', {
      nullable: true,
      blank: true,
      payload: notInSamples,
    }),
    resource_uri: ownUri,
    speed: float('Speed over ground in metres per second.', { nullable: true, default: null }),
    time: datetime('When the point was taken, in UTC though written without a zone.', { nullable: true }),
    timestamp: datetime('When the point was taken, in ticks.', {
      nullable: true,
      payload: {
        type: 'number',
        optional: true,
        because: 'Its filter takes ticks; the samples and the documented fields lack it.',
      },
    }),
    track: toOne('track', 'Track to which the point belongs.'),
    user: toOne('user', 'Who was there.', { nullable: true, payload: notInSamples }),
    vertical_accuracy: float('Uncertainty of the altitude in metres.', { nullable: true, default: null }),
  },
  filters: {
    end: ['exact'],
    id: comparisons,
    range: comparisons,
    record: comparisons,
    start: ['exact'],
    time: timeComparisons,
    timestamp: ['range', 'gt', 'gte', 'lt', 'lte'],
    track: 2,
    user: ['exact'],
  },
  ordering: ['id', 'track', 'time'],
};
