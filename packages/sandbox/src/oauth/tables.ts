/**
 * What a sign-in under way and a renewal need beside the token resources, which hold the tokens themselves. Times are in
 * milliseconds since 1970. Deleting a token deletes everything that could bring it back.
 */
export const OAUTH_TABLES = `
create table oauth2_code (
  hash text primary key,
  oauthclient integer not null references oauthclient(id) on delete cascade,
  "user" integer not null references "user"(id) on delete cascade,
  redirect_uri text,
  scopes text not null,
  challenge text,
  expires integer not null,
  token integer references oauth2token(id) on delete cascade
) strict;
create index oauth2_code_by_token on oauth2_code (token);
create table oauth2_refresh (
  hash text primary key,
  token integer not null references oauth2token(id) on delete cascade,
  state text not null check (state in ('fresh', 'exchanged', 'spent'))
) strict;
create index oauth2_refresh_by_token on oauth2_refresh (token);
create table oauth1_request (
  token text primary key,
  secret text not null,
  oauthclient integer not null references oauthclient(id) on delete cascade,
  callback text not null,
  expires integer not null,
  "user" integer references "user"(id) on delete cascade,
  verifier_hash text
) strict;
create table oauth1_nonce (
  consumer text not null,
  token text not null,
  timestamp integer not null,
  nonce text not null,
  primary key (timestamp, consumer, token, nonce)
) strict, without rowid`;
