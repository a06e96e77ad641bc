import { type Field, resources } from 'hexoskin-schema';
import { outline } from 'hexoskin-schema/outline';
import { describe, expect, it } from 'vitest';

function fieldsOf(name: string): Record<string, Field> {
  const resource = resources.get(name);
  if (!resource) throw new Error(`no resource ${name}`);
  return { ...resource.fields, ...resource.extraFields };
}

describe('the outline', () => {
  it('has every resource, with every field that its objects can have', () => {
    expect(Object.keys(outline)).toEqual([...resources.keys()]);
    for (const [name, { fields }] of Object.entries(outline)) {
      const expected = Object.entries(fieldsOf(name)).filter(([, { payload }]) => !payload?.filterOnly);
      expect([...fields], name).toEqual(expected.map(([field]) => field).toSorted());
    }
  });

  it('has fields that the declared schema lacks, and none that only filters know', () => {
    expect(outline['range']?.fields).toContain('context');
    expect(outline['trainingroutine']?.fields).not.toContain('using');
  });

  it('links where values are links, also where the schema declares text', () => {
    expect(outline['range']?.relations).toEqual({
      activitytype: { to: 'activitytype', many: false },
      labels: { to: 'label', many: true },
      parent: { to: 'range', many: false },
      ranges: { to: 'range', many: true },
      trainingroutine: { to: 'trainingroutine', many: false },
      user: { to: 'user', many: false },
    });
    expect(outline['record']?.relations['importfile']).toEqual({ to: null, many: false });
  });

  it('does not link what belongs to its holder', () => {
    expect(outline['record']?.relations).not.toHaveProperty('metrics');
    expect(outline['range']?.relations).not.toHaveProperty('activityattributes');
    expect(outline['report']?.relations).toEqual({});
    expect(outline['distribution']?.relations).toEqual({});
  });

  it('tells which resources answer something else than objects', () => {
    const families = Object.values(outline).map(({ family }) => family ?? 'objects');
    expect(families.filter((family) => family === 'data')).toHaveLength(37);
    expect(families.filter((family) => family === 'report')).toHaveLength(2);
    expect(outline['data']?.family).toBe('data');
    expect(outline['templatereport']?.family).toBeUndefined();
  });
});
