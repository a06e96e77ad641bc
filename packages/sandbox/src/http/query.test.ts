import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Query } from './query.js';

test('of several values of a name, the last one counts', () => {
  const query = new Query('a=1&b=x&a=2&c');
  expect([query.get('a'), query.get('b'), query.get('c'), query.get('d')]).toEqual(['2', 'x', '', undefined]);
  expect(query.getAll('a')).toEqual(['1', '2']);
  expect([...query.names()]).toEqual(['a', 'b', 'c']);
});

test('spaces are pluses, and broken encoding is no error', () => {
  expect(new Query('a=b+c%20d').get('a')).toBe('b c d');
  expect(new Query('a=%zz%e9').get('a')).toBe('%zz\ufffd');
});

test('replaced names move to the end, all others keep their values', () => {
  expect(new Query('limit=5&a=1&offset=2&a=2').encodeWith({ limit: 10, offset: 0 })).toBe('a=1&a=2&limit=10&offset=0');
});

test('what is encoded is read back', () => {
  const parameters = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })));
  fc.assert(
    fc.property(parameters, (pairs) => {
      const query = new Query(new URLSearchParams(pairs).toString());
      const again = new Query(query.encodeWith({}));
      expect([...again.names()]).toEqual([...query.names()]);
      for (const name of query.names()) expect(again.getAll(name)).toEqual(query.getAll(name));
    }),
  );
});
