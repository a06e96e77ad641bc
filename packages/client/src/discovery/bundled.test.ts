import { resources } from 'hexoskin-schema';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors/usage.js';
import { BundledDefinitions } from './bundled.js';

describe('BundledDefinitions', () => {
  it('has every resource of the schema package, under the addresses of the edition in use', async () => {
    const all = await new BundledDefinitions('/api/v1/').all();
    expect(Object.keys(all)).toEqual([...resources.keys()]);
    expect(all['range']).toMatchObject({ name: 'range', list_endpoint: '/api/v1/range/' });
    expect(all['range']?.allowed_detail_http_methods).toContain('patch');
  });

  it('names the nearest resource where there is none of a name', async () => {
    const definitions = new BundledDefinitions('/api/');
    await expect(definitions.conf('rnage')).rejects.toThrow(UsageError);
    await expect(definitions.conf('rnage')).rejects.toThrow("no resource 'rnage'; did you mean 'range'?");
    await expect(definitions.conf('constructor')).rejects.toThrow(UsageError);
  });
});
