import { comparisons, datetime, integer, ownUri, string, toMany, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const oauthclient: ResourceSchema = {
  name: 'oauthclient',
  about: 'A program registered to sign users in by OAuth.',
  listMethods: ['get'],
  detailMethods: ['get', 'put', 'patch'],
  fields: {
    client_id: string('Public key of the program.', { blank: true, unique: true, default: '' }),
    default_realm: toOne(null, 'Scope granted where a request names none.', { nullable: true }),
    grant_type: string('The one OAuth 2 grant that the program may use, such as `authorization_code`.', {
      blank: true,
      default: '',
    }),
    id: integer('Id of the program.', { readOnly: true, unique: true }),
    name: string('Name that users read when they are asked for consent.', { unique: true }),
    realms: toMany(null, 'Scopes that the program may ask for.', { readOnly: true }),
    redirect_uris: string('Addresses to which users may be sent back.', {
      payload: { type: 'readonly string[]', because: 'Documented as an array.' },
    }),
    resource_uri: ownUri,
    response_type: string('The one OAuth 2 response type of the program: `code` or `token`.', {
      blank: true,
      default: '',
    }),
    secret: string('Private key of the program.', { readOnly: true }),
    status: string('Whether the program is approved.'),
    user: toOne('user', 'Owner of the program.', { readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const oauth1token: ResourceSchema = {
  name: 'oauth1token',
  about: 'Access that a user granted to a program by OAuth 1.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    access_token: string('Public half of the token.', { unique: true }),
    access_token_secret: string('Private half of the token.'),
    created: datetime('When access was granted.', { blank: true, default: true }),
    id: integer('Id of the token.', { readOnly: true, unique: true }),
    oauthclient: toOne('oauthclient', 'Program that may use it.'),
    resource_uri: ownUri,
    user: toOne('user', 'User who granted access.'),
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
  about: 'Access that a user granted to a program by OAuth 2. Deleting it takes the access away.',
  listMethods: ['get'],
  detailMethods: ['get', 'delete'],
  fields: {
    client: string('Program that may use it.'),
    expires_in: integer('How long it lasts, in seconds.'),
    resource_uri: ownUri,
    scopes: string('What it allows: `readonly` or `readwrite`.'),
    token_type: string('How it is presented: `Bearer`.'),
    user: string('User who granted access.'),
  },
  filters: {},
  ordering: [],
};

export const connecttoken: ResourceSchema = {
  name: 'connecttoken',
  about: "A link between a user's account here and one at another service.",
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    data: string('What the other service gave along with the token.', { nullable: true, default: '' }),
    expires: datetime('When the token ends; null for never.', { nullable: true }),
    foreign_user_id: string('Id of the user at the other service.'),
    id: integer('Id of the link.', { readOnly: true, unique: true }),
    resource_uri: ownUri,
    service: string('Name of the other service.'),
    token: string('Token that the other service gave.'),
  },
  filters: {},
  ordering: [],
};
