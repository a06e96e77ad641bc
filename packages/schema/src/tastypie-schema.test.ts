import { describe, expect, it } from 'vitest';
import { resources } from './resources.js';
import { toTastypieSchema } from './tastypie-schema.js';

/** The schema document of a resource as it goes over the wire. */
function documentOf(name: string): Record<string, Record<string, unknown>> {
  const resource = resources.get(name);
  if (!resource) throw new Error(`no resource ${name}`);
  return JSON.parse(JSON.stringify(toTastypieSchema(resource)));
}

describe('toTastypieSchema', () => {
  it('gives the document that the API serves', () => {
    expect(documentOf('team')).toEqual({
      allowed_detail_http_methods: ['get', 'put', 'patch', 'delete'],
      allowed_list_http_methods: ['get', 'post'],
      default_format: 'application/json',
      default_limit: 20,
      fields: {
        id: {
          blank: false,
          default: 'No default provided.',
          help_text: expect.any(String),
          nullable: false,
          readonly: true,
          type: 'integer',
          unique: true,
        },
        members: {
          blank: false,
          default: 'No default provided.',
          help_text: expect.any(String),
          nullable: false,
          readonly: false,
          related_type: 'to_many',
          type: 'related',
          unique: false,
        },
        name: {
          blank: false,
          default: 'No default provided.',
          help_text: expect.any(String),
          nullable: false,
          readonly: false,
          type: 'string',
          unique: false,
        },
        owner: {
          blank: false,
          default: 'No default provided.',
          help_text: expect.any(String),
          nullable: false,
          readonly: false,
          related_type: 'to_one',
          type: 'related',
          unique: false,
        },
        resource_uri: {
          blank: false,
          default: 'No default provided.',
          help_text: expect.any(String),
          nullable: false,
          readonly: true,
          type: 'string',
          unique: false,
        },
      },
      filtering: { id: ['exact', 'in', 'gt', 'gte', 'lt', 'lte', 'range'], name: ['exact'] },
      ordering: ['id', 'name'],
    });
  });

  it('leaves filtering and ordering out where there are none', () => {
    expect(Object.keys(documentOf('datatype'))).toEqual([
      'allowed_detail_http_methods',
      'allowed_list_http_methods',
      'default_format',
      'default_limit',
      'fields',
    ]);
    expect(documentOf('account')).toHaveProperty('ordering');
    expect(documentOf('account')).not.toHaveProperty('filtering');
  });

  it('keeps defaults as they are declared, null and true among them', () => {
    expect(documentOf('trackpoint')['fields']).toMatchObject({ altitude: { default: null } });
    expect(documentOf('share')['fields']).toMatchObject({ created: { default: true }, token: { default: '' } });
    expect(documentOf('record')['fields']).toMatchObject({ soft_protocole: { default: 0 } });
  });

  it('writes the number 2 for filters that reach into the linked object', () => {
    expect(documentOf('range')['filtering']).toMatchObject({
      trainingroutine: 2,
      activitytype: ['exact', 'in', 'isnull'],
    });
  });

  it('declares no field that only the payload has', () => {
    expect(resources.get('range')?.extraFields).toHaveProperty('context');
    expect(documentOf('range')['fields']).not.toHaveProperty('context');
  });
});
