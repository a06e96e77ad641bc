import type { Answer, Send } from '../exchange.js';

/** URIs of objects that both servers hold and that the caller may refer to. */
export interface World {
  readonly me: string;
  readonly label: string;
  readonly otherLabel: string;
  readonly record: string;
  readonly track: string;
}

export type Course = (send: Send, world: World) => Promise<void>;

/** The id of nothing, anywhere. */
export const missing = 999999999;

/** Where the answer to a POST says that the new object is. */
export function uriOf({ status, headers }: Answer): string {
  const location = headers['location'];
  if (location === undefined) throw new Error(`Nothing was created: ${status}`);
  return location.replace(/^https?:\/\/[^/]+/, '');
}

export const newRange = async (send: Send, world: World, values: object = {}): Promise<string> =>
  uriOf(await send('POST', '/api/range/', { body: { name: 'Run', start: 360000000000, user: world.me, ...values } }));

export const newLabel = async (send: Send, { me }: World, name = 'new'): Promise<string> =>
  uriOf(await send('POST', '/api/label/', { body: { name, user: me } }));

/** A POST of one object, and a look at it where it came to be. */
export const post =
  (resource: string, values: (world: World) => unknown): Course =>
  async (send, world) => {
    const answer = await send('POST', `/api/${resource}/`, { body: values(world) });
    if (answer.headers['location'] !== undefined) await send('GET', uriOf(answer));
  };

export const postRange = (values: (world: World) => object): Course =>
  post('range', (world) => ({ name: 'Run', start: 360000000000, user: world.me, ...values(world) }));

/** A write to a range that has a value in every field, and a look at it. */
export const change =
  (method: 'PUT' | 'PATCH', values: (world: World) => unknown): Course =>
  async (send, world) => {
    const parent = await newRange(send, world, { name: 'Parent' });
    const uri = await newRange(send, world, {
      note: 'kept?',
      end: 360000001000,
      rank: 1,
      parent,
      labels: [world.label, world.otherLabel],
    });
    await send(method, uri, { body: values(world) });
    await send('GET', uri);
  };

export const changeAnnotation =
  (method: 'PUT' | 'PATCH', values: (world: World) => unknown): Course =>
  async (send, world) => {
    const values0 = {
      annotation: 'a',
      datatype: '/api/datatype/4096/',
      record: world.record,
      start: 1,
      user: world.me,
    };
    const uri = uriOf(await send('POST', '/api/annotation/', { body: values0 }));
    await send(method, uri, { body: values(world) });
    await send('GET', uri);
  };
