import { comparisons, datetime, integer, ownUri, string, toMany, toOne } from '../define.js';
import type { Field, ResourceSchema } from '../model.js';

const allowed: Field = toOne('user', 'Who is given access.');
const target: Field = toOne('user', 'Whose data are opened.');

export const team: ResourceSchema = {
  name: 'team',
  about: 'A group of users around an owner, such as a coach with athletes.',
  listMethods: ['get', 'post'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    id: integer('Id of the team.', { readOnly: true, unique: true }),
    members: toMany('user', 'Who belongs to the team.'),
    name: string('Title for people.'),
    owner: toOne('user', 'Who leads the team.'),
    resource_uri: ownUri,
  },
  filters: {
    id: comparisons,
    name: ['exact'],
  },
  ordering: ['id', 'name'],
};

export const share: ResourceSchema = {
  name: 'share',
  about: 'A public link to one object.',
  listMethods: ['get', 'post'],
  detailMethods: ['get'],
  fields: {
    created: datetime('When the link was made.', { blank: true, default: true }),
    id: integer('Id of the share.', { readOnly: true }),
    object_id: integer('Id of the object shown, in the resource that the share type names.'),
    resource_uri: ownUri,
    shared_uri: string('Where the shared object can be read.', { readOnly: true }),
    sharetype: toOne('sharetype', 'Kind of object shown.'),
    token: string('Secret part of the link.', { blank: true, unique: true, default: '' }),
  },
  filters: {},
  ordering: [],
};

export const sharetype: ResourceSchema = {
  name: 'sharetype',
  about: 'A kind of object that can be shared by link.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    id: integer('Id of the share type.', { readOnly: true }),
    name: string('Kind of object, such as `range`.'),
    resource_uri: ownUri,
  },
  filters: {},
  ordering: [],
};

export const bundle: ResourceSchema = {
  name: 'bundle',
  about: 'A named set of permissions that one user can grant to another.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    id: integer('Id of the bundle.', { blank: true, unique: true, default: '' }),
    name: string('Title of the set.', { unique: true }),
    resource_uri: ownUri,
  },
  filters: {},
  ordering: [],
};

export const bundlePermission: ResourceSchema = {
  name: 'bundle_permission',
  about: 'A set of permissions that a user has granted. Deleting it takes them back.',
  listMethods: ['post', 'get'],
  detailMethods: ['get', 'delete'],
  fields: {
    bundle: toOne('bundle', 'Permissions that were granted.'),
    name: string('Title that the users gave the grant.', { nullable: true, blank: true }),
    resource_uri: ownUri,
    user_allowed: allowed,
    user_target: target,
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
  about: 'A wish for a set of permissions, which its target grants through a link.',
  listMethods: ['get', 'post'],
  detailMethods: ['get', 'put', 'delete'],
  fields: {
    bundle: toOne('bundle', 'Permissions that are asked for.'),
    redeem_url: string('Page on which the target can say yes.', { nullable: true, blank: true }),
    resource_uri: ownUri,
    ttl: integer('Time until the request lapses, in seconds.', { nullable: true, blank: true }),
    user_allowed: allowed,
    user_target: target,
  },
  filters: {},
  ordering: [],
};
