import type { SeedApiKey, SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, type Person, STRANGER } from './people.js';
import type { Random } from './random.js';
import { DAY, dateText, PRESENT } from './time.js';

export const apiKeys: readonly SeedApiKey[] = [{ key: 'sandbox-key', secret: 'sandbox-secret' }];

interface OAuthClient {
  readonly id: number;
  readonly clientId: string;
  /** Empty for programs that cannot keep one. */
  readonly secret: string;
  readonly name: string;
  readonly user: number;
  readonly grantType: string;
  readonly responseType: 'code' | 'token' | '';
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
}

/** The first two with any port. */
const REDIRECT_URIS = ['http://127.0.0.1/callback', 'http://localhost/callback', 'https://client.example/callback'];

/** One client for each way to get a token: a client of the real server has exactly one. */
const clients: readonly OAuthClient[] = [
  {
    id: 21,
    clientId: 'sandbox-code',
    secret: 'sandbox-code-secret',
    name: 'Sandbox web application',
    user: COACH,
    grantType: 'authorization_code',
    responseType: 'code',
    redirectUris: REDIRECT_URIS,
    scopes: ['readonly', 'readwrite'],
  },
  {
    id: 22,
    clientId: 'sandbox-implicit',
    secret: '',
    name: 'Sandbox mobile application',
    user: ATHLETE,
    grantType: 'implicit',
    responseType: 'token',
    redirectUris: [...REDIRECT_URIS, 'org.example.sandbox:/callback'],
    scopes: ['readonly', 'readwrite'],
  },
  {
    id: 23,
    clientId: 'sandbox-script',
    secret: 'sandbox-script-secret',
    name: 'Sandbox script, "password" grant',
    user: FRIEND,
    grantType: 'password',
    responseType: '',
    redirectUris: [],
    scopes: ['readonly', 'readwrite'],
  },
  {
    id: 24,
    clientId: 'sandbox-stranger',
    secret: 'sandbox-stranger-secret',
    name: '他人のアプリ',
    user: STRANGER,
    grantType: 'authorization_code',
    responseType: 'code',
    redirectUris: ['https://stranger.example.org/'],
    scopes: ['readonly'],
  },
  {
    id: 25,
    clientId: 'sandbox-public',
    secret: '',
    name: 'Sandbox browser application',
    user: COACH,
    grantType: 'authorization_code',
    responseType: 'code',
    redirectUris: REDIRECT_URIS,
    scopes: ['readonly', 'readwrite'],
  },
  // The vendor's client has one key for everything. A member of the staff owns it, so that anybody may sign in by password.
  {
    id: 26,
    clientId: 'sandbox-key',
    secret: 'sandbox-secret',
    name: 'Sandbox API key',
    user: COACH,
    grantType: 'password authorization_code',
    responseType: 'code',
    redirectUris: REDIRECT_URIS,
    scopes: ['readonly', 'readwrite'],
  },
];

export function oauthClientRows(): SeedRow[] {
  return clients.map((client) => ({
    resource: 'oauthclient',
    values: {
      id: client.id,
      client_id: client.clientId,
      secret: client.secret,
      name: client.name,
      user: client.user,
      grant_type: client.grantType,
      response_type: client.responseType,
      redirect_uris: client.redirectUris,
      realms: client.scopes,
      default_realm: 'readonly',
      status: 'active',
    },
  }));
}

/** Tokens granted before, to list and to revoke. Nobody has those of OAuth 2, of which only hashes would be kept. */
export function tokenRows(people: readonly Person[], random: Random): SeedRow[] {
  const grants = people.flatMap((person) => clients.map((client) => ({ person, client })));
  return [
    ...grants.map(({ person, client }, index) => ({
      resource: 'oauth1token',
      values: {
        id: 201 + index,
        user: person.userId,
        oauthclient: client.id,
        access_token: random.hex(32),
        access_token_secret: random.hex(32),
        created: dateText(PRESENT - random.integer(1, 400) * DAY),
      },
    })),
    ...grants.map(({ person, client }, index) => ({
      resource: 'oauth2token',
      values: {
        id: 301 + index,
        user: person.email,
        user_id: person.userId,
        client: client.clientId,
        oauthclient_id: client.id,
        scopes: client.scopes.join(' '),
        token_type: 'Bearer',
        // Seconds.
        expires_in: random.integer(1, 10) * 3600,
      },
    })),
  ];
}

/** Links to the accounts that people have elsewhere. */
export function connectTokenRows(people: readonly Person[], random: Random): SeedRow[] {
  return people
    .flatMap((person) => ['strava', 'garmin', 'trainingpeaks'].map((service) => ({ person, service })))
    .map(({ person, service }, index) => ({
      resource: 'connecttoken',
      values: {
        id: 81 + index,
        user: person.userId,
        service,
        foreign_user_id: String(random.integer(100_000, 999_999)),
        token: random.hex(40),
        data: random.chance(0.5) ? null : `{"nickname": "${person.firstName.replaceAll('"', '')}"}`,
        expires: random.chance(0.3) ? null : dateText(PRESENT + random.integer(1, 300) * DAY),
      },
    }));
}
