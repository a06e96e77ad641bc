import { comparisons, datetime, integer, string, toMany, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const oauthclient: ResourceSchema = {
  name: 'oauthclient',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get', 'put', 'patch'],
  fields: {
    client_id: string('', { blank: true, unique: true, default: '' }),
    default_realm: toOne(null, '', { nullable: true }),
    grant_type: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    name: string('', { unique: true }),
    realms: toMany(null, '', { readOnly: true }),
    redirect_uris: string(''),
    resource_uri: string('', { readOnly: true }),
    response_type: string('', { blank: true, default: '' }),
    secret: string('', { readOnly: true }),
    status: string(''),
    user: toOne('user', '', { readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const oauth1token: ResourceSchema = {
  name: 'oauth1token',
  about: '',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    access_token: string('', { unique: true }),
    access_token_secret: string(''),
    created: datetime('', { blank: true, default: true }),
    id: integer('', { readOnly: true, unique: true }),
    oauthclient: toOne('oauthclient', ''),
    resource_uri: string('', { readOnly: true }),
    user: toOne('user', ''),
  },
  filters: {
    id: comparisons,
    oauthclient: comparisons,
    user: comparisons,
  },
  ordering: ['id', 'user', 'oauthclient'],
};

export const oauth2token: ResourceSchema = {
  name: 'oauth2token',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get', 'delete'],
  fields: {
    client: string(''),
    expires_in: integer(''),
    resource_uri: string('', { readOnly: true }),
    scopes: string(''),
    token_type: string(''),
    user: string(''),
  },
  filters: {},
  ordering: [],
};

export const connecttoken: ResourceSchema = {
  name: 'connecttoken',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    data: string('', { nullable: true, default: '' }),
    expires: datetime('', { nullable: true }),
    foreign_user_id: string(''),
    id: integer('', { readOnly: true, unique: true }),
    resource_uri: string('', { readOnly: true }),
    service: string(''),
    token: string(''),
  },
  filters: {},
  ordering: [],
};
