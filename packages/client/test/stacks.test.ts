import type { HexoApi } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { useSandbox } from './support/sandbox.js';

const connect = useSandbox();

const NOTHING_THERE = 999_999_999;

/** The lines of a stack that belong to this file. */
const hereIn = ({ stack = '' }: Error): string[] => stack.split('\n').filter((line) => line.includes('stacks.test'));

async function stackOf(api: HexoApi, itFails: (api: HexoApi) => Promise<unknown>): Promise<Error> {
  return itFails(api).then(
    () => expect.unreachable(),
    (error: Error) => error,
  );
}

describe('the stack of an error', () => {
  it.each<[string, (api: HexoApi) => Promise<unknown>]>([
    [
      'an answer',
      async function itFails(api) {
        await api.range.get(NOTHING_THERE);
      },
    ],
    [
      'an answer that was asked for beside its result',
      async function itFails(api) {
        await api.range.get(NOTHING_THERE).withResponse();
      },
    ],
    [
      'a misspelt filter',
      async function itFails(api) {
        await api.range.list({ strat: 1 } as never);
      },
    ],
    [
      'a refused object',
      async function itFails(api) {
        await api.range.create({ name: 'x' } as never);
      },
    ],
    [
      'samples',
      async function itFails(api) {
        await api.data.list({});
      },
    ],
    [
      'the end of a list',
      async function itFails(api) {
        const labels = await api.label.list();
        await labels.loadNext();
      },
    ],
    [
      'a field behind a link',
      async function itFails(api) {
        const [range] = await api.range.list({ limit: 1 });
        if (range === undefined) return;
        range.user = NOTHING_THERE;
        await range.user.first_name;
      },
    ],
    [
      'a walk',
      async function itFails(api) {
        for await (const { id } of api.range.list({}, { auth: 'athlete@example.org:wrong' }))
          expect(id).toBeUndefined();
      },
    ],
  ])('tells where the program made the call: %s', async (_, call) => {
    const error = await stackOf(connect().api, call);
    expect(hereIn(error).join('\n')).toContain('itFails');
    expect(error.stack).toMatch(new RegExp(`^${error.name}: `));
  });

  it('tells one place only, where several wait for the same', async () => {
    const labels = await connect().api.label.list();
    const errors = await Promise.all(
      [labels.loadNext(), labels.loadNext()].map((next) => next.catch((error: Error) => error)),
    );
    for (const error of errors) expect((error as Error).stack?.split('called from')).toHaveLength(2);
  });
});
