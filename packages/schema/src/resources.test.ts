import { describe, expect, it } from 'vitest';
import { dataTypesById } from './data-types.js';
import type { Field, ResourceSchema } from './model.js';
import { resources } from './resources.js';

const all = [...resources.values()];

/** Every field of every resource, also those that the API does not declare. */
const fields = all.flatMap((resource) =>
  Object.entries({ ...resource.fields, ...resource.extraFields }).map(([name, field]) => ({ resource, name, field })),
);

/** Filters of the API that are no fields of the same resource. */
const options = [
  'datatype',
  'display',
  'end',
  'group_by',
  'grouped',
  'id',
  'include_autodetected',
  'include_histograms',
  'include_metrics',
  'lastchange',
  'search',
  'show_all',
  'start',
  'time',
  'user',
];

describe('the resources', () => {
  it('are the 77 of the API, each under its own name, in the order of their names', () => {
    expect(resources.size).toBe(77);
    expect(all.map(({ name }) => name)).toEqual([...resources.keys()]);
    expect([...resources.keys()]).toEqual([...resources.keys()].toSorted());
  });

  it('link to resources that exist, in exactly the fields of type related', () => {
    for (const { resource, name, field } of fields) {
      const where = `${resource.name}.${name}`;
      expect(field.relation !== undefined, where).toBe(field.type === 'related');
      for (const link of [field.relation, field.payload?.relation]) {
        if (link?.to) expect(resources.has(link.to), where).toBe(true);
      }
    }
  });

  it('are filtered by fields or by known options, each lookup once', () => {
    for (const { name, fields: own, filters } of all) {
      for (const [filter, lookups] of Object.entries(filters)) {
        expect(filter in own || options.includes(filter), `${name}.${filter}`).toBe(true);
        if (lookups === 2) expect(own[filter]?.type, `${name}.${filter}`).toBe('related');
        else expect(new Set(lookups).size, `${name}.${filter}`).toBe(lookups.length);
      }
    }
  });

  it('are ordered by fields or filters, each column once', () => {
    for (const { name, fields: own, filters, ordering } of all) {
      expect(new Set(ordering).size, name).toBe(ordering.length);
      for (const column of ordering) expect(column in own || column in filters, `${name}.${column}`).toBe(true);
    }
  });

  it('are addressed by a unique field', () => {
    for (const { name, key, fields: own } of all) {
      if (key !== undefined) expect(own[key]?.unique, `${name}.${key}`).toBe(true);
    }
    expect(resources.get('device')?.key).toBe('deviceid');
  });

  it('are objects of another resource where they have no address of their own', () => {
    const borrowed = all.filter(({ objectsOf }) => objectsOf !== undefined);
    expect(borrowed.map(({ name, objectsOf }) => `${name} of ${objectsOf}`)).toEqual(['account of user']);
    for (const { objectsOf = '', detailMethods } of borrowed) {
      expect(detailMethods).toEqual([]);
      expect(resources.get(objectsOf)?.detailMethods).toContain('get');
    }
  });

  it('keep undeclared fields apart from declared ones', () => {
    for (const { name, fields: own, extraFields = {} } of all) {
      expect(
        Object.keys(extraFields).filter((field) => field in own),
        name,
      ).toEqual([]);
    }
  });

  it('give a reason wherever the payload differs from the declaration', () => {
    const claims = fields.filter(({ field }) => field.payload);
    expect(claims.length).toBeGreaterThan(20);
    for (const { resource, name, field } of claims) {
      expect(field.payload?.because, `${resource.name}.${name}`).toMatch(/^[A-Z].{10,}\.$/);
    }
    const undeclared = all.flatMap(({ extraFields = {} }) => Object.values(extraFields));
    expect(undeclared.every((field: Field) => field.payload?.because)).toBe(true);
  });
});

describe('the data family', () => {
  const family = all.filter((resource): resource is ResourceSchema & { dataTypes: readonly number[] } =>
    Boolean(resource.dataTypes),
  );

  it('has 37 members that take the same parameters', () => {
    expect(family).toHaveLength(37);
    for (const { name, fields: own, filters, listMethods, detailMethods } of family) {
      expect(own, name).toEqual(family[0]?.fields);
      expect(filters, name).toEqual(family[0]?.filters);
      expect([listMethods, detailMethods], name).toEqual([['get'], []]);
    }
  });

  it('divides known data types among its members', () => {
    const ids = family.flatMap(({ dataTypes }) => dataTypes);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !dataTypesById.has(id))).toEqual([]);
  });
});

describe('the descriptions', () => {
  const texts = [
    ...all.map(({ name, about }) => ({ where: name, name, about })),
    ...fields.map(({ resource, name, field }) => ({ where: `${resource.name}.${name}`, name, about: field.about })),
  ];

  it('are one sentence or more, on one line', () => {
    for (const { where, about } of texts) expect(about, where).toMatch(/^[A-Z`][^\n]+\.$/);
  });

  it('say more than the name does', () => {
    for (const { where, name, about } of texts) {
      const words = about.toLowerCase().match(/[a-z0-9]+/g) ?? [];
      const said = new Set(['the', 'a', 'an', 'of', 'its', 'this', ...name.toLowerCase().split('_'), name]);
      expect(
        words.filter((word) => !said.has(word)),
        where,
      ).not.toEqual([]);
    }
  });

  it('give the unit of every time that counts ticks', () => {
    const ticks = fields.filter(
      ({ name, field }) => ['start', 'end', 'device_start'].includes(name) && field.type === 'integer',
    );
    expect(ticks.length).toBeGreaterThan(5);
    for (const { resource, name, field } of ticks) expect(field.about, `${resource.name}.${name}`).toMatch(/ticks/);
  });
});
