import type { Send } from '../exchange.js';
import { type Course, newLabel, type World } from './course.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const labelText = ({ me }: World, name = 'typed'): string => JSON.stringify({ name, user: me });

/** Bodies of every type and form, to every method that takes one. */
export const bodies: Readonly<Record<string, Course>> = Object.fromEntries(
  (['POST', 'PUT', 'PATCH'] as const).flatMap((method): [string, Course][] => {
    const to = async (send: Send, world: World): Promise<string> =>
      method === 'POST' ? '/api/label/' : newLabel(send, world, 'target');
    const typed = (type: string): [string, Course] => [
      `${method} as ${type}`,
      async (send, world) => {
        await send(method, await to(send, world), { headers: { 'Content-Type': type }, body: labelText(world) });
      },
    ];
    const raw = (about: string, body: (world: World) => unknown): [string, Course] => [
      `${method} of ${about}`,
      async (send, world) => {
        const headers = { 'Content-Type': 'application/json' };
        await send(method, await to(send, world), { headers, body: body(world) });
      },
    ];
    return [
      typed('application/json; charset=utf-8'),
      typed('application/json;charset=UTF-8'),
      typed('APPLICATION/JSON'),
      typed('application/vnd.api+json'),
      typed('text/plain'),
      typed('application/x-www-form-urlencoded'),
      typed('nonsense'),
      [
        `${method} without a type`,
        async (send, world) => {
          await send(method, await to(send, world), { body: Buffer.from(labelText(world)) });
        },
      ],
      raw('nothing', () => ''),
      raw('half an object', () => '{"name": "x"'),
      raw('bytes that are not UTF-8', () => bytes(0x7b, 0x22, 0xff, 0x22, 0x7d)),
      raw('a byte order mark', (world) => Buffer.from(`\uFEFF${labelText(world)}`)),
      raw('an array of objects', (world) => `[${labelText(world)}]`),
      raw('a text', () => '"x"'),
      raw('a number', () => '5'),
      raw('true', () => 'true'),
      raw('single quotes', () => "{'name': 'x'}"),
      raw('a key given twice', ({ me }) => `{"name": "a", "name": "b", "user": "${me}"}`),
      raw('text beyond ASCII', (world) => labelText(world, 'Zürich – 東京 😀 <b>&"')),
      raw('a NUL', ({ me }) => `{"name": "a\\u0000b", "user": "${me}"}`),
      raw('half a surrogate pair', ({ me }) => `{"name": "a\\ud83d", "user": "${me}"}`),
      raw('escapes', ({ me }) => `{"name": "\\u00e9\\n\\t\\ud83d\\ude00", "user": "${me}"}`),
    ];
  }),
);
