import {
  type Course,
  change,
  changeAnnotation,
  missing,
  newLabel,
  newRange,
  post,
  postRange,
  uriOf,
} from './course.js';

const posts: Record<string, Course> = {
  'POST of a label': post('label', ({ me }) => ({ name: 'new', user: me })),
  'POST with an unknown key': post('label', ({ me }) => ({ name: 'new', user: me, nme: [1, { a: null }], pk: 7 })),
  'POST with read-only fields': post('label', ({ me }) => ({
    id: 5,
    resource_uri: '/api/label/5/',
    name: 'new',
    user: me,
  })),
  'POST of {}': post('label', () => ({})),
  'POST without a required relation': post('label', () => ({ name: 'new' })),
  'POST with null for a required relation': post('label', () => ({ name: 'new', user: null })),
  'POST without a required text': post('label', ({ me }) => ({ user: me })),
  'POST with null for a text': post('label', ({ me }) => ({ name: null, user: me })),
  'POST without a required number': post('range', ({ me }) => ({ name: 'x', user: me })),
  'POST with null for a required number': postRange(() => ({ start: null })),
  'POST with null for all that may be null': postRange(() => ({ end: null, parent: null, labels: null })),
  'POST with null for what may be left out': postRange(() => ({ name: null, note: null, rank: null })),
  'POST of a range with everything': postRange(({ label }) => ({
    end: 360000001000,
    note: 'n',
    rank: 2,
    labels: [label],
  })),
  'POST of a range with nothing to spare': post('range', ({ me }) => ({ start: 360000000000, user: me })),
  'POST with the id of an object that is there': async (send, { me }) => {
    const values = { annotation: 'a', datatype: '/api/datatype/4096/', start: 1, user: me };
    const uri = uriOf(await send('POST', '/api/annotation/', { body: values }));
    const id = Number(uri.split('/')[3]);
    await send('POST', '/api/annotation/', { body: { ...values, id, annotation: 'overwritten' } });
    await send('GET', uri);
  },
  'POST with NaN for a number': async (send, { me }) => {
    await send('POST', '/api/range/', { body: `{"name": "x", "start": NaN, "user": "${me}"}` });
    await send('POST', '/api/range/', { body: `{"name": "x", "start": 1, "end": NaN, "user": "${me}"}` });
  },
  'POST to a detail': async (send) => {
    await send('POST', '/api/label/1/', { body: {} });
  },
  ...Object.fromEntries(
    [
      ['text', 'abc'],
      ['digits', '360000000001'],
      ['digits with spaces', ' 12 '],
      ['a float', 360000000001.9],
      ['a negative float', -1.9],
      ['an exponent', '1e3'],
      ['a fraction as text', '1.5'],
      ['true', true],
      ['an empty text', ''],
      ['a list', [1]],
      ['an object', { a: 1 }],
      ['2^53 + 2', 9007199254740994],
      ['10^20', 1e20],
    ].map(([about, start]) => [`POST with ${about} for a number`, postRange(() => ({ start }))]),
  ),
  ...Object.fromEntries(
    [
      ['a number', 5],
      ['a float', 1.5],
      ['true', true],
      ['a list', [1, 'a']],
      ['an object', { a: 'b' }],
      ['an empty text', ''],
      ['very long text', 'x'.repeat(5000)],
    ].map(([about, name]) => [`POST with ${about} for a text`, postRange(() => ({ name }))]),
  ),
};

const dates: Record<string, Course> = Object.fromEntries(
  [
    ['a number', 5],
    ['true', true],
    ['a list', ['x']],
    ['an object', { a: 'b' }],
    ['junk', 'junk'],
  ].map(([about, time]) => [
    `POST with ${about} for a time`,
    post('trackpoint', ({ track }) => ({ position: [-73.5, 45.5], time, track })),
  ]),
);

/** Of its own, as Tastypie then has an object of that id. */
const unused = 888888888;

const replacements: Record<string, Course> = {
  'PUT of {}': change('PUT', () => ({})),
  'PUT of one field': change('PUT', () => ({ name: 'Changed' })),
  'PUT of null for all that may be null': change('PUT', () => ({ end: null, parent: null, labels: null })),
  'PUT of null for what may not': change('PUT', () => ({
    name: null,
    note: null,
    rank: null,
    start: null,
    user: null,
  })),
  'PUT with an unknown key': change('PUT', () => ({ nme: 1 })),
  'PUT with read-only fields': change('PUT', () => ({
    id: 1,
    resource_uri: '/api/range/1/',
    status: 'x',
    created: 'junk',
  })),
  'PUT with text for a number': change('PUT', () => ({ start: 'abc' })),
  'PUT with a float for a number': change('PUT', () => ({ start: 5.9 })),
  'PUT without a relation that may be null': changeAnnotation('PUT', ({ me }) => ({
    annotation: 'b',
    start: 2,
    user: me,
  })),
  'PUT with null for a relation that may be null': changeAnnotation('PUT', () => ({ record: null })),
  'PUT with null for a relation that may not': changeAnnotation('PUT', () => ({ user: null, datatype: null })),
  'PUT of what GET gave': async (send, world) => {
    const uri = await newRange(send, world, { note: 'n', labels: [world.label] });
    const { body } = await send('GET', uri);
    await send('PUT', uri, { body });
    await send('GET', uri);
  },
  'PUT to nothing': async (send, { me }) => {
    await send('PUT', `/api/label/${unused}/`, { body: '{' });
    await send('PUT', `/api/label/${unused}/`, { body: { name: 'x', user: me } });
  },
  'PUT to a malformed id': async (send, { me }) => {
    await send('PUT', '/api/label/abc/', { body: { name: 'x', user: me } });
  },
};

const patches: Record<string, Course> = {
  'PATCH of {}': change('PATCH', () => ({})),
  'PATCH of one field': change('PATCH', () => ({ name: 'Changed' })),
  'PATCH of null for all that may be null': change('PATCH', () => ({ end: null, parent: null, labels: null })),
  'PATCH of null for what may not': change('PATCH', () => ({
    name: null,
    note: null,
    rank: null,
    start: null,
    user: null,
  })),
  'PATCH with an unknown key': change('PATCH', () => ({ nme: 1 })),
  'PATCH with read-only fields': change('PATCH', () => ({ id: 1, status: 'x', created: 'junk' })),
  'PATCH with another resource_uri': change('PATCH', ({ label }) => ({ resource_uri: label })),
  'PATCH with text for a number': change('PATCH', () => ({ start: 'abc' })),
  'PATCH with null for a relation that may be null': changeAnnotation('PATCH', () => ({ record: null })),
  'PATCH with null for a relation that may not': changeAnnotation('PATCH', () => ({ user: null, datatype: null })),
  'PATCH of nothing': async (send) => {
    await send('PATCH', `/api/label/${missing}/`, { body: { name: 'x' } });
    await send('PATCH', `/api/label/${missing}/`, { body: '{' });
    await send('PATCH', '/api/label/abc/', { body: { name: 'x' } });
  },
  'POST that means PATCH': async (send, world) => {
    const uri = await newLabel(send, world);
    await send('POST', uri, { headers: { 'X-HTTP-Method-Override': 'PATCH' }, body: { name: 'overridden' } });
    await send('POST', uri, { headers: { 'X-HTTP-Method-Override': 'PUT' }, body: { name: 'again', user: world.me } });
    await send('POST', uri, { headers: { 'X-HTTP-Method-Override': 'DELETE' }, body: {} });
    await send('PUT', uri, { headers: { 'X-HTTP-Method-Override': 'PATCH' }, body: { name: 'put', user: world.me } });
    await send('GET', uri);
  },
};

const deletions: Record<string, Course> = {
  'DELETE twice': async (send, world) => {
    const uri = await newLabel(send, world);
    await send('DELETE', uri);
    await send('DELETE', uri);
    await send('GET', uri);
  },
  'DELETE of nothing': async (send) => {
    await send('DELETE', `/api/label/${missing}/`);
    await send('DELETE', '/api/label/abc/');
  },
  'DELETE with a body': async (send, world) => {
    await send('DELETE', await newLabel(send, world), { body: '{' });
  },
};

/** Whole objects and single fields, written and deleted one by one. */
export const objects: Readonly<Record<string, Course>> = {
  ...posts,
  ...dates,
  ...replacements,
  ...patches,
  ...deletions,
};
