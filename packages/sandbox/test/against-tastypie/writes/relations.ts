import { type Course, change, changeAnnotation, missing, newRange, post, postRange, type World } from './course.js';

const toOne: Record<string, (world: World) => unknown> = {
  'its URI': ({ record }) => record,
  'its URL': ({ record }) => `https://elsewhere.example.org${record}`,
  'its URI under another prefix': ({ record }) => record.replace('/api/', '/api/v9/'),
  'its URI without the slash': ({ record }) => record.slice(0, -1),
  'its URI with a query': ({ record }) => `${record}?a=1`,
  'the URI of nothing': () => `/api/record/${missing}/`,
  'a malformed URI': () => '/api/record/abc/',
  "another resource's URI": ({ me }) => me,
  junk: () => 'junk',
  'an empty text': () => '',
  true: () => true,
  'a float': () => 1.5,
  'a list': ({ record }) => [record],
  'an empty object': () => ({}),
  'an object with its URI': ({ record }) => ({ resource_uri: record }),
  'an object with the URI of nothing': () => ({ resource_uri: `/api/record/${missing}/` }),
};

const toMany: Record<string, (world: World) => unknown> = {
  'no list': ({ label }) => label,
  'one URI': ({ label }) => [label],
  'two URIs': ({ label, otherLabel }) => [label, otherLabel],
  'a URI twice': ({ label }) => [label, label],
  'the URI of nothing': ({ label }) => [label, `/api/label/${missing}/`],
  "another resource's URI": ({ me }) => [me],
  'null in the list': () => [null],
  'an object': ({ me }) => [{ name: 'nested', user: me }],
  'an object without what it needs': () => [{ name: 'nested' }],
  'an object with its URI': ({ me, otherLabel }) => [{ resource_uri: otherLabel, name: 'renamed', user: me }],
  null: () => null,
  'an empty list': () => [],
  'an empty text': () => '',
  zero: () => 0,
};

const annotationWith =
  (record: (world: World) => unknown) =>
  (world: World): object => ({
    annotation: 'a',
    datatype: '/api/datatype/4096/',
    start: 1,
    user: world.me,
    record: record(world),
  });

/** Relations in every form in which a write can give them. */
export const relations: Readonly<Record<string, Course>> = {
  ...Object.fromEntries(
    Object.entries(toOne).flatMap(([about, record]) => [
      [`POST with ${about} for a relation`, post('annotation', annotationWith(record))],
      [`PATCH with ${about} for a relation`, changeAnnotation('PATCH', (world) => ({ record: record(world) }))],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(toMany).flatMap(([about, labels]) => [
      [`POST with ${about} for a relation to many`, postRange((world) => ({ labels: labels(world) }))],
      [`PATCH with ${about} for a relation to many`, change('PATCH', (world) => ({ labels: labels(world) }))],
    ]),
  ),
  'POST that fails in its relation to many': async (send, world) => {
    await send('POST', '/api/range/', {
      body: { name: 'half', start: 77, user: world.me, labels: ['/api/label/999999999/'] },
    });
    await send('GET', '/api/range/?start=77');
  },
  'POST without a relation that may be left out': post('annotation', ({ me }) => ({
    annotation: 'a',
    start: 1,
    user: me,
  })),
  'POST with a nested object that changes another': async (send, world) => {
    const parent = await newRange(send, world, { name: 'Parent' });
    const uri = await newRange(send, world, {
      parent: { resource_uri: parent, name: 'Renamed', start: 5, user: world.me },
    });
    await send('GET', uri);
    await send('GET', parent);
  },
  'POST with a nested object that creates another': async (send, world) => {
    const uri = await newRange(send, world, { parent: { name: 'Made', start: 5, user: world.me } });
    const { body } = await send('GET', uri);
    await send('GET', (body as { parent: string }).parent);
  },
};
