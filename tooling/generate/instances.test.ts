import { type Field, type HttpMethod, type ResourceSchema, resources } from 'hexoskin-schema';
import { expect, test } from 'vitest';
import { inputsSource } from './inputs.mjs';
import { instancesSource } from './instances.mjs';

const plain: Field = {
  type: 'string',
  about: 'Title for people.',
  nullable: false,
  blank: false,
  readOnly: false,
  unique: false,
};

/** A resource whose objects have a title and an owner. */
function resource(name: string, listMethods: HttpMethod[], detailMethods: HttpMethod[]): ResourceSchema {
  const owner: Field = { ...plain, type: 'related', about: 'Whose it is.', relation: { to: name, many: false } };
  return {
    name,
    about: 'A thing.',
    listMethods,
    detailMethods,
    fields: { owner, title: plain },
    filters: {},
    ordering: [],
  };
}

/** The lines of a declaration in the generated sources. */
function declared(name: string, known: readonly ResourceSchema[]): string[] {
  const source = `${inputsSource([...others, ...known], [])}\n${instancesSource([...others, ...known], [])}`;
  const [, found = ''] = new RegExp(`^(export interface ${name}\\b.*?^})`, 'ms').exec(source) ?? [];
  return found.split('\n').map((line) => line.trim());
}

// Filters of the data family are written in any case.
const others = [...resources.values()].filter(({ name }) => name === 'data');

test('objects that can be changed have writable fields', () => {
  for (const methods of [
    ['get', 'put'],
    ['get', 'patch'],
  ] satisfies HttpMethod[][]) {
    const lines = declared('ThingInstance', [resource('thing', ['get'], methods)]);
    expect(lines[0]).toContain('extends ApiResourceInstance<ThingUpdate>');
    expect(lines).toContain('title: string;');
    expect(lines).toContain('set owner(value: ObjectInput);');
  }
});

test('objects that nothing can change have read-only fields', () => {
  const lines = declared('ThingInstance', [resource('thing', ['get', 'post'], ['get', 'delete'])]);
  expect(lines[0]).toContain('extends ApiResourceInstance<never>');
  expect(lines).toContain('readonly title: string;');
  expect(lines).toContain('readonly owner: ThingRef;');
});

test('a PATCH of the list sends changed fields, though an object cannot be changed by itself', () => {
  const known = [resource('thing', ['get', 'post', 'patch'], ['get'])];
  const lines = declared('ThingInstance', known);
  expect(lines[0]).toContain('extends ApiResourceInstance<never>');
  expect(lines).toContain('title: string;');
  expect(declared('ThingTypes', known)).toContain('readonly update: ThingUpdate;');
  expect(declared('ThingUpdate', known)).toContain('readonly title?: string | undefined;');
});

test('objects of another resource are changed under its rules', () => {
  const user = resource('user', ['get'], ['get', 'put']);
  const account = {
    ...resource('account', ['get'], []),
    objectsOf: 'user',
    extraFields: { is_staff: { ...plain, type: 'boolean' } },
  } as const satisfies ResourceSchema;
  const lines = declared('AccountInstance', [account, user]);
  expect(lines[0]).toContain('extends ApiResourceInstance<UserUpdate>');
  expect(lines).toContain('title: string;');
  expect(lines).toContain('readonly is_staff: boolean;');
  expect(declared('AccountTypes', [account, user])).toContain('readonly update: UserUpdate;');
});

test('creating gives the object where the resource shows single ones', () => {
  expect(declared('ThingTypes', [resource('thing', ['post'], ['get'])])).toContain('readonly created: ThingInstance;');
  expect(declared('ThingTypes', [resource('thing', ['post'], [])])).toContain(
    'readonly created: ThingInstance | string | null;',
  );
});

test('names take the article of their sound', () => {
  const source = instancesSource([...resources.values()], []);
  expect(source).toContain('A link to an `account`.');
  expect(source).toContain('A link to an `oauthclient`.');
  expect(source).toContain('A link to a `user`.');
  expect(source).toContain('A link to a `range`.');
});
