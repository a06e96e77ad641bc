import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsOf, type WireResult } from './answer.js';
import { rowsOf } from './column.js';
import { scanAnswer } from './scan.js';

const encoder = new TextEncoder();
const scan = (text: string): WireResult[] | null => scanAnswer(encoder.encode(text));
/** What parsing makes of a text as it arrives over the wire. */
const parse = (text: string): WireResult[] =>
  resultsOf(JSON.parse(new TextDecoder().decode(encoder.encode(text))), 'test');

/** Results as plain data, in which -0 differs from 0. */
const plain = (results: readonly WireResult[]) =>
  results.map(({ user, columns }) => ({
    user,
    data: Object.fromEntries(Array.from(columns, ([id, column]) => [id, rowsOf(column)])),
  }));

const tick = fc.oneof(fc.integer({ min: 359_000_000_000, max: 460_000_000_000 }), fc.nat(), fc.double());
const sample = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc.integer({ min: 0, max: 4095 }).map((raw) => raw / 256),
  fc.integer({ min: 0, max: 4095 }).map((raw) => raw * 13.28),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, 0, -0, 2 ** 31, -(2 ** 31), 1e300, 1e-300),
);
const evenRows = fc
  .tuple(fc.integer({ min: 1, max: 460_000_000_000 }), fc.nat(300), fc.array(sample, { maxLength: 30 }))
  .map(([start, step, values]) => values.map((value, index) => [start + index * step, value]));
const rows = fc.oneof(
  evenRows,
  fc.array(fc.tuple(tick, sample), { maxLength: 12 }),
  fc.array(sample, { maxLength: 12 }),
);
const answer = fc.array(
  fc.record({
    data: fc.dictionary(fc.nat(20_000).map(String), rows, { maxKeys: 4 }),
    user: fc.oneof(
      fc.nat().map((id) => `/api/user/${id}/`),
      fc.string({ unit: 'grapheme' }),
    ),
  }),
  { maxLength: 3 },
);
/** JSON texts of a value, with the spaces of several writers. */
const spelt = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(value, fc.constantFrom(0, 1, ' \t', 'python'))
    .map(([json, space]) =>
      space === 'python'
        ? JSON.stringify(json, null, 1).replace(/\n */g, ' ').replaceAll('[ ', '[').replaceAll(' ]', ']')
        : JSON.stringify(json, null, space),
    );

describe('scanAnswer', () => {
  it('reads what JSON.parse reads, wherever it reads at all', () => {
    fc.assert(
      fc.property(spelt(answer), (text) => {
        const scanned = scan(text);
        if (scanned) expect(plain(scanned)).toEqual(plain(parse(text)));
        // Texts with escapes are the only unusual thing in these documents, and NaN as null is no tick.
        else expect(text).toMatch(/\\|\[\s*null,/);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves every text alone that is no JSON, or no such JSON', () => {
    const damaged = fc
      .tuple(
        spelt(answer),
        fc.nat(),
        fc.constantFrom('', ',', ':', '[', ']', '{', '}', '"', '0', '-', '.', 'e', 'n', ' '),
        fc.nat(2),
      )
      .map(([text, at, inserted, removed]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + inserted + text.slice(place + removed);
      });
    fc.assert(
      fc.property(fc.oneof(damaged, spelt(fc.json().map((json) => JSON.parse(json)))), (text) => {
        const scanned = scan(text);
        if (scanned) expect(plain(scanned)).toEqual(plain(parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nothing', '[]'],
    ['a data type without samples', '[{"data": {"19": []}, "user": "/api/user/1/"}]'],
    ['undefined ends of a state', '[{"data": {"280": [[362306334580.0, null], [362306342260.0, 6.0]]}, "user": "u"}]'],
    ['values without times', '[{"user":"u","data":{"19":[70,71],"33":[12,null]}}]'],
    ['spaces', ' [ { "data" : { "19" : [ [ 1 , 2 ] , [ 3 , 4 ] ] } , "user" : "u" } ] \n'],
    [
      'numbers of every spelling',
      '[{"data":{"1":[[1e3,-0],[2E+3,1.5e-3],[3,-0.25],[4,12345678901234567890]]},"user":"u"}]',
    ],
    ['users with any letters', '[{"data":{},"user":"/api/user/é🫀/"}]'],
    ['a data type twice, of which the last counts', '[{"data":{"19":[[1,2]],"19":[[3,4]]},"user":"u"}]'],
    [
      'more samples than were to be expected',
      JSON.stringify([{ data: { 1: Array.from({ length: 70_000 }, () => 1) }, user: '' }]),
    ],
  ])('reads %s', (_what, text) => {
    expect(plain(scan(text) ?? [])).toEqual(plain(parse(text)));
    expect(scan(text)).not.toBeNull();
  });

  it.each([
    ['an object', '{}'],
    ['an error', '{"error": "no"}'],
    ['a flat answer', '[[1, 2]]'],
    ['a result with more members', '[{"data":{},"user":"u","record":[]}]'],
    ['a result without a user', '[{"data":{"19":[[1,2]]}}]'],
    ['an escaped text', '[{"data":{},"user":"\\u0031"}]'],
    ['an embedded user', '[{"data":{},"user":{"resource_uri":"u"}}]'],
    ['a name that is no data type', '[{"data":{"heart_rate":[]},"user":"u"}]'],
    ['a data type with zeros in front', '[{"data":{"019":[]},"user":"u"}]'],
    ['rows of two kinds', '[{"data":{"19":[[1,2],3]},"user":"u"}]'],
    ['rows of two kinds, the other way round', '[{"data":{"19":[3,[1,2]]},"user":"u"}]'],
    ['three things in a row', '[{"data":{"19":[[1,2,3]]},"user":"u"}]'],
    ['one thing in a row', '[{"data":{"19":[[1]]},"user":"u"}]'],
    ['a sample without a time', '[{"data":{"19":[[null,3]]},"user":"u"}]'],
    ['a text as a value', '[{"data":{"19":[[1,"2"]]},"user":"u"}]'],
    ['true', '[{"data":{"19":[[1,true]]},"user":"u"}]'],
    ['NaN', '[{"data":{"19":[[1,NaN]]},"user":"u"}]'],
    ['something behind the end', '[] []'],
    ['a cut answer', '[{"data":{"19":[[1,2]'],
    ['a comma at the end', '[{"data":{"19":[[1,2],]},"user":"u"}]'],
    ['a number with a zero in front', '[{"data":{"19":[[01,2]]},"user":"u"}]'],
    ['a number without decimals behind its point', '[{"data":{"19":[[1,2.]]},"user":"u"}]'],
    ['a number of nothing but a sign', '[{"data":{"19":[[1,-]]},"user":"u"}]'],
    ['a plus', '[{"data":{"19":[[1,+2]]},"user":"u"}]'],
    ['a form feed for a space', '[{"data":{"19":[[1,\f2]]},"user":"u"}]'],
    ['nothing at all', ''],
  ])('leaves %s to the parser', (_what, text) => {
    expect(scan(text)).toBeNull();
  });
});
