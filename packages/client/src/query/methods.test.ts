import { describe, expect, it } from 'vitest';
import { confOf } from '../../test/support/definitions.js';
import { MethodNotAllowed } from '../errors/usage.js';
import { assertAllowed } from './methods.js';

describe('assertAllowed', () => {
  it('tells list and object apart', () => {
    const annotation = {
      ...confOf('annotation'),
      allowed_list_http_methods: ['get'],
      allowed_detail_http_methods: ['put'],
    };
    expect(() => assertAllowed(annotation, 'list', 'get')).not.toThrow();
    expect(() => assertAllowed(annotation, 'detail', 'put')).not.toThrow();
    expect(() => assertAllowed(annotation, 'list', 'put')).toThrow(MethodNotAllowed);
    expect(() => assertAllowed(annotation, 'detail', 'get')).toThrow(MethodNotAllowed);
  });

  it('names the method, the resource and what is allowed instead', () => {
    expect(() => assertAllowed(confOf('datatype'), 'detail', 'delete')).toThrow(
      'delete is not allowed on a datatype detail; allowed: get',
    );
    expect(() => assertAllowed(confOf('heartrate'), 'detail', 'get')).toThrow(
      'get is not allowed on a heartrate detail; nothing is',
    );
  });
});
