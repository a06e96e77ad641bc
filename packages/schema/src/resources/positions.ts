import { comparisons, datetime, float, geometry, integer, string, timeComparisons, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const track: ResourceSchema = {
  name: 'track',
  about: '',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    area: geometry('', { nullable: true }),
    distance: float('', { blank: true, readOnly: true }),
    end_date: datetime('', { nullable: true, blank: true, readOnly: true }),
    id: integer('', { readOnly: true, unique: true }),
    importfile: toOne(null, '', { nullable: true, blank: true, readOnly: true }),
    name: string('', { blank: true, default: '' }),
    range: toOne('range', '', { nullable: true, blank: true }),
    resource_uri: string('', { readOnly: true }),
    start_date: datetime('', { nullable: true, blank: true, readOnly: true }),
    user: toOne('user', ''),
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
  about: '',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    altitude: float('', { nullable: true, default: null }),
    course: float('', { nullable: true, default: null }),
    horizontal_accuracy: float('', { nullable: true, default: null }),
    id: integer('', { readOnly: true, unique: true }),
    position: geometry(''),
    range: toOne('range', '', { nullable: true, blank: true }),
    record: toOne('record', '', { nullable: true, blank: true }),
    resource_uri: string('', { readOnly: true }),
    speed: float('', { nullable: true, default: null }),
    time: datetime('', { nullable: true }),
    timestamp: datetime('', { nullable: true }),
    track: toOne('track', ''),
    user: toOne('user', '', { nullable: true }),
    vertical_accuracy: float('', { nullable: true, default: null }),
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
