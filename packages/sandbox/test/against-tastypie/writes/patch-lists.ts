import { type Course, missing, newLabel, type World } from './course.js';

/** A list PATCH of labels, and a look at those it could have changed. */
const patchLabels =
  (body: (own: { first: string; second: string }, world: World) => unknown): Course =>
  async (send, world) => {
    const own = { first: await newLabel(send, world, 'first'), second: await newLabel(send, world, 'second') };
    await send('PATCH', '/api/label/', { body: body(own, world) });
    await send('GET', own.first);
    await send('GET', own.second);
  };

/** Several objects created, changed and deleted by one request. */
export const patchLists: Readonly<Record<string, Course>> = {
  'PATCH list of nothing': patchLabels(() => ({ objects: [] })),
  'PATCH list without objects': patchLabels(() => ({})),
  'PATCH list of a bare array': patchLabels(({ first }) => [{ resource_uri: first, name: 'x' }]),
  'PATCH list with objects that are no list': patchLabels(() => ({ objects: 'x' })),
  'PATCH list with null for objects': patchLabels(() => ({ objects: null })),
  'PATCH list with an element that is no object': patchLabels(() => ({ objects: [5] })),
  'PATCH list that creates': patchLabels((_, { me }) => ({
    objects: [
      { name: 'a', user: me },
      { name: 'b', user: me },
    ],
  })),
  'PATCH list that changes': patchLabels(({ first, second }) => ({
    objects: [
      { resource_uri: second, name: '2' },
      { resource_uri: first, name: '1' },
    ],
  })),
  'PATCH list that changes and creates': patchLabels(({ first }, { me }) => ({
    objects: [
      { name: 'a', user: me },
      { resource_uri: first, name: '1', nme: 2 },
    ],
  })),
  'PATCH list with the same object twice': patchLabels(({ first }) => ({
    objects: [
      { resource_uri: first, name: '1' },
      { resource_uri: first, name: '2' },
    ],
  })),
  'PATCH list with the URI of nothing': patchLabels((_, { me }) => ({
    objects: [{ resource_uri: `/api/label/${missing}/`, name: 'x', user: me }],
  })),
  "PATCH list with another resource's URI": patchLabels(({ first }, { me }) => ({
    objects: [
      { resource_uri: first, name: 'lost' },
      { resource_uri: me, name: 'x', user: me },
    ],
  })),
  'PATCH list with a malformed URI': patchLabels(({ first }) => ({
    objects: [
      { resource_uri: first, name: 'lost' },
      { resource_uri: '/api/label/abc/', name: 'x' },
    ],
  })),
  'PATCH list with an element that fails': patchLabels(({ first }) => ({
    objects: [{ resource_uri: first, name: 'lost' }, { name: 'no user' }],
  })),
  'PATCH list that deletes': patchLabels(({ first, second }) => ({
    objects: [{ resource_uri: first, name: '1' }],
    deleted_objects: [second],
  })),
  'PATCH list that deletes what it changes': patchLabels(({ first }) => ({
    objects: [{ resource_uri: first, name: '1' }],
    deleted_objects: [first],
  })),
  'PATCH list that deletes nothing known': patchLabels(({ first }) => ({
    objects: [{ resource_uri: first, name: 'lost' }],
    deleted_objects: [`/api/label/${missing}/`],
  })),
  'PATCH list that deletes by id': patchLabels(({ first }) => ({
    objects: [],
    deleted_objects: [Number(first.split('/')[3])],
  })),
  'PATCH list that deletes a text': patchLabels(({ first }) => ({ objects: [], deleted_objects: first })),
  'PATCH list that deletes a number': patchLabels(() => ({ objects: [], deleted_objects: 5 })),
  'PATCH list that deletes null': patchLabels(() => ({ objects: [], deleted_objects: null })),
  'PATCH list that deletes only': patchLabels(({ first }) => ({ deleted_objects: [first] })),
  'PATCH list where deleting is not allowed': async (send) => {
    await send('PATCH', '/api/templatereport/', { body: { objects: [], deleted_objects: ['/api/templatereport/1/'] } });
    await send('PATCH', '/api/templatereport/', { body: { objects: [] } });
  },
};
