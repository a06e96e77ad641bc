import { comparisons, datetime, integer, string, timeComparisons, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const activitylog: ResourceSchema = {
  name: 'activitylog',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    application: toOne(null, '', { nullable: true }),
    content_type: toOne('contenttype', '', { nullable: true }),
    date: datetime('', { blank: true, default: true }),
    id: integer('', { readOnly: true, unique: true }),
    method: string(''),
    object_id: integer('', { nullable: true, default: null }),
    object_resource_uri: string('', { nullable: true }),
    path: string(''),
    resource_name: string(''),
    resource_uri: string('', { readOnly: true }),
    user: toOne('user', '', { nullable: true }),
    user_agent: string('', { default: '' }),
  },
  filters: {
    date: timeComparisons,
    id: comparisons,
    lastchange: ['true'],
    method: ['exact', 'in'],
    object_id: ['exact', 'in', 'isnull'],
    object_resource_uri: ['exact', 'in', 'isnull'],
    resource_name: ['exact', 'in'],
    user: comparisons,
  },
  ordering: ['id', 'date', 'resource_name', 'object_id', 'object_resource_uri', 'user', 'method'],
};

export const contenttype: ResourceSchema = {
  name: 'contenttype',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    resource_uri: string('', { readOnly: true }),
  },
  filters: {},
  ordering: [],
};
