import { expect, it } from 'vitest';
import { Addresses } from './addresses.js';
import { parseUri } from './uri.js';

const origin = 'https://api.hexoskin.com';

it('takes every address apart as it is written, however many there were before', () => {
  const addresses = new Addresses(origin);
  const uris = ['no address', '/api/range/1/', `${origin}/api/v1/range/1/`];
  for (let id = 0; id < 5_000; id += 1) {
    for (const uri of [...uris, `/api/user/${id}/`]) expect(addresses.parse(uri)).toEqual(parseUri(uri, origin));
  }
});
