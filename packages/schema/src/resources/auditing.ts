import { comparisons, datetime, integer, ownUri, string, timeComparisons, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const activitylog: ResourceSchema = {
  name: 'activitylog',
  about: 'An entry of the audit trail: one request that read or changed something.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    application: toOne(null, 'Application that sent the request; null where it has none registered.', {
      nullable: true,
    }),
    content_type: toOne('contenttype', 'Kind of object that was touched.', { nullable: true }),
    date: datetime('When the server took the request.', { blank: true, default: true }),
    id: integer('Id of the entry.', { readOnly: true, unique: true }),
    method: string('HTTP method of the request.'),
    object_id: integer('Id of the object touched; null for a list.', { nullable: true, default: null }),
    object_resource_uri: string('Address of the object touched; null for a list.', { nullable: true }),
    path: string('Path and query that were asked for.'),
    resource_name: string('Resource that was asked for, such as `range`.'),
    resource_uri: ownUri,
    user: toOne('user', 'Who sent the request; null for a request that was not signed in.', { nullable: true }),
    user_agent: string('How the calling program named itself.', { default: '' }),
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
  about: 'A kind of object in the server, to which audit entries point.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    resource_uri: ownUri,
  },
  filters: {},
  ordering: [],
};
