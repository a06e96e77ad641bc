import { describe, expect, it } from 'vitest';
import { confOf } from '../../test/support/definitions.js';
import { DecodeError } from '../errors/transport.js';
import { readListing, readResourceConf } from './resource-conf.js';

const entry = (name: string) => ({ list_endpoint: `/api/${name}/`, schema: `/api/${name}/schema/` });

describe('readListing', () => {
  it('gives the addresses of each resource', () => {
    expect({ ...readListing({ range: entry('range'), user: entry('user') }, 'GET x') }).toEqual({
      range: entry('range'),
      user: entry('user'),
    });
  });

  it('leaves out what is no usable resource', () => {
    const listing = readListing(
      {
        range: entry('range'),
        'studymember/(?P<user_id>\\d+)/study/(?P<study_id>\\d+)': entry('studymember'),
        broken: null,
        half: { list_endpoint: '/api/half/' },
        number: 5,
      },
      'GET x',
    );
    expect(Object.keys(listing)).toEqual(['range']);
  });

  it('knows no resource by the names that every object has', () => {
    const listing = readListing({ range: entry('range') }, 'GET x');
    expect('constructor' in listing || 'toString' in listing).toBe(false);
  });

  it.each([[{}], [{ error: 'no' }], [{ meta: {}, objects: [] }], [{ '/': entry('x') }]])(
    'refuses JSON that is no listing: %j',
    (body) => {
      expect(() => readListing(body, 'GET https://x/api/')).toThrow(DecodeError);
      expect(() => readListing(body, 'GET https://x/api/')).toThrow('is baseUrl the address of a Hexoskin API?');
    },
  );
});

describe('readResourceConf', () => {
  it('gives the schema as received, with the name and address of the resource', () => {
    const { name, list_endpoint, ...schema } = confOf('range');
    const conf = readResourceConf('range', '/api/v1/range/', { ...schema, new_key: 1 }, 'GET x');
    expect(conf).toEqual({ ...schema, new_key: 1, name: 'range', list_endpoint: '/api/v1/range/' });
    expect([name, list_endpoint]).toEqual(['range', '/api/range/']);
  });

  it.each([
    [{}],
    [{ fields: {} }],
    [{ ...confOf('range'), fields: null }],
    [{ ...confOf('range'), allowed_list_http_methods: [1] }],
    [{ ...confOf('range'), filtering: { user: 'exact' } }],
    [{ ...confOf('range'), filtering: { user: [['exact']] } }],
  ])('refuses JSON that is no schema: %#', (body) => {
    expect(() => readResourceConf('range', '/api/range/', body, 'GET x')).toThrow(DecodeError);
  });
});
