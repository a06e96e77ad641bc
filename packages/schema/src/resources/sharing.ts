import { comparisons, datetime, integer, string, toMany, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const team: ResourceSchema = {
  name: 'team',
  about: '',
  listMethods: ['get', 'post'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    id: integer('', { readOnly: true, unique: true }),
    members: toMany('user', ''),
    name: string(''),
    owner: toOne('user', ''),
    resource_uri: string('', { readOnly: true }),
  },
  filters: {
    id: comparisons,
    name: ['exact'],
  },
  ordering: ['id', 'name'],
};

export const share: ResourceSchema = {
  name: 'share',
  about: '',
  listMethods: ['get', 'post'],
  detailMethods: ['get'],
  fields: {
    created: datetime('', { blank: true, default: true }),
    id: integer('', { readOnly: true }),
    object_id: integer(''),
    resource_uri: string('', { readOnly: true }),
    shared_uri: string('', { readOnly: true }),
    sharetype: toOne('sharetype', ''),
    token: string('', { blank: true, unique: true, default: '' }),
  },
  filters: {},
  ordering: [],
};

export const sharetype: ResourceSchema = {
  name: 'sharetype',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    id: integer('', { readOnly: true }),
    name: string(''),
    resource_uri: string('', { readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const bundle: ResourceSchema = {
  name: 'bundle',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    id: integer('', { blank: true, unique: true, default: '' }),
    name: string('', { unique: true }),
    resource_uri: string('', { readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const bundlePermission: ResourceSchema = {
  name: 'bundle_permission',
  about: '',
  listMethods: ['post', 'get'],
  detailMethods: ['get', 'delete'],
  fields: {
    bundle: toOne('bundle', ''),
    name: string('', { nullable: true, blank: true }),
    resource_uri: string('', { readOnly: true }),
    user_allowed: toOne('user', ''),
    user_target: toOne('user', ''),
  },
  filters: {
    bundle: ['exact', 'in'],
    user_allowed: ['exact', 'in'],
    user_target: ['exact', 'in'],
  },
  ordering: [],
};

export const bundlePermissionRequest: ResourceSchema = {
  name: 'bundle_permission_request',
  about: '',
  listMethods: ['get', 'post'],
  detailMethods: ['get', 'put', 'delete'],
  fields: {
    bundle: toOne('bundle', ''),
    redeem_url: string('', { nullable: true, blank: true }),
    resource_uri: string('', { readOnly: true }),
    ttl: integer('', { nullable: true, blank: true }),
    user_allowed: toOne('user', ''),
    user_target: toOne('user', ''),
  },
  filters: {},
  ordering: [],
};
