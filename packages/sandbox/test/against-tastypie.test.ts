/** The sandbox and a real Tastypie server hold the same objects and are asked the same; their answers have to agree. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSandbox } from '../src/index.js';
import { knownFrom } from './against-tastypie/comparable.js';
import { type Answer, caller, sendTo, textFrom } from './against-tastypie/exchange.js';
import { readRows, stored, uriOfRow } from './against-tastypie/fixture.js';
import { Judge } from './against-tastypie/judge.js';
import { lookups, orderings } from './against-tastypie/lookups.js';
import * as requests from './against-tastypie/requests.js';
import { bodies } from './against-tastypie/writes/bodies.js';
import type { World } from './against-tastypie/writes/course.js';
import { objects } from './against-tastypie/writes/objects.js';
import { patchLists } from './against-tastypie/writes/patch-lists.js';
import { relations } from './against-tastypie/writes/relations.js';
import { findTastypie, startTastypie, TASTYPIE_INSTALL, type TastypieRow } from './tastypie/tastypie-server.js';

const python = findTastypie();
/** Generous, for what takes some seconds on a machine that has nothing else to do. */
const timeout = 120_000;

describe.skipIf(python === undefined)(`the sandbox beside Tastypie (needs: ${TASTYPIE_INSTALL})`, () => {
  const closing: (() => Promise<void>)[] = [];
  let origins: readonly string[];
  let rows: TastypieRow[];
  let judge: Judge;
  let world: World;

  beforeAll(async () => {
    // Many requests here are to fail, which is no news.
    const sandbox = await serveSandbox({ port: 0, onError: () => {} });
    closing.push(() => sandbox.close());
    rows = await readRows(sendTo(sandbox.url));
    const tastypie = await startTastypie(python ?? '', { rows, accounts: [caller] });
    closing.push(() => tastypie.close());
    origins = [sandbox.url, tastypie.url];
    judge = new Judge(sendTo(sandbox.url), sendTo(tastypie.url), knownFrom(rows));
    const user = rowsOf('user').find(({ values }) => values['email'] === caller.username);
    const uris = (name: string): string[] =>
      rowsOf(name)
        .filter(({ values }) => values['user'] === undefined || values['user'] === user?.values['id'])
        .map(uriOfRow);
    const [label = '', otherLabel = ''] = uris('label');
    const [record = ''] = uris('record');
    const [track = ''] = uris('track');
    world = { me: user ? uriOfRow(user) : '', label, otherLabel, record, track };
  }, timeout);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
  }, timeout);

  const rowsOf = (name: string): TastypieRow[] => rows.filter(({ resource }) => resource === name);
  const keysOf = (name: string): string[] => rowsOf(name).map((row) => uriOfRow(row).split('/').at(-2) ?? '');

  const subjects: Record<string, () => readonly requests.Ask[]> = {
    'methods that a resource does not allow': () => requests.refusedMethods,
    schemas: () => requests.schemas,
    'addresses, slashes and redirects': () => requests.addresses,
    authentication: () => requests.authentication,
    'the root listing': () => requests.listing,
    paging: () => [
      ...requests.paging('datatype', rowsOf('datatype').length),
      ...requests.longPaging('range', rowsOf('range').length),
    ],
    'filters that are refused or ignored': () => requests.filterErrors,
    'orderings that are refused': () => requests.ordering,
    sets: () => [...requests.sets('label', keysOf('label')), ...requests.sets('device', keysOf('device'))],
    details: () =>
      stored.flatMap(({ name }) =>
        keysOf(name)
          .slice(0, 2)
          .map((key) => requests.detail(name, key)),
      ),
    'malformed and missing ids': () =>
      ['label', 'datatype', 'device'].flatMap((name) => requests.details(name, keysOf(name)[0] ?? '')),
    negotiation: () => requests.negotiation,
    'every filter and lookup': () => stored.flatMap((resource) => lookups(resource, rowsOf(resource.name))),
  };

  it.each(Object.entries(subjects))('%s', { timeout }, async (_, asks) => {
    expect(await judge.disagreements(asks())).toEqual([]);
  });

  // Of objects without times and floats, which have several right spellings.
  it.each(['unit', 'label', 'team', 'activityattribute', 'labelledobject'])('the very text of %s', async (name) => {
    const [sandbox, tastypie] = await Promise.all(origins.map((origin) => textFrom(origin, `/api/${name}/?limit=100`)));
    expect(sandbox).toBe(tastypie);
  });

  it.each(stored)('every ordering of $name', async (resource) => {
    for (const { column, ask } of orderings(resource)) {
      expect(await judge.disagreements([ask], (answer) => columnOf(answer, column))).toEqual([]);
    }
  });

  it.each(Object.entries({ ...bodies, ...objects, ...relations, ...patchLists }))('%s', async (name, course) => {
    expect(await judge.disagreementsIn(name, course, world)).toEqual([]);
  });

  it('needs every exception', () => {
    expect(judge.idleExceptions()).toEqual([]);
  });
});

/** Objects with equal values come in any order. */
function columnOf({ status, body }: Answer, column: string): unknown {
  const { objects } = body as { objects?: readonly Record<string, unknown>[] };
  return [status, objects === undefined ? body : objects.map((object) => object[column])];
}
