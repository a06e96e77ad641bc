import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from './byte-writer.js';

const written = (write: (writer: ByteWriter) => void, capacity?: number): string => {
  const writer = new ByteWriter(capacity);
  write(writer);
  return new TextDecoder().decode(writer.finish());
};

test('writes numbers as JSON has them', () => {
  const numbers = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(numbers, (number) => {
      expect(written((writer) => writer.number(number))).toBe(JSON.stringify(number));
    }),
    {
      examples: [[0], [-0], [999_999], [1_000_000], [-1_000_000], [359_840_226_870], [Number.MAX_SAFE_INTEGER], [0.1]],
    },
  );
});

test('grows as far as it has to', () => {
  const pieces = fc.array(fc.oneof(fc.integer(), fc.stringMatching(/^[ -~]*$/)));
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 20 }), (list, capacity) => {
      const text = written((writer) => {
        for (const piece of list) typeof piece === 'number' ? writer.number(piece) : writer.text(piece);
      }, capacity);
      expect(text).toBe(list.join(''));
    }),
  );
});
