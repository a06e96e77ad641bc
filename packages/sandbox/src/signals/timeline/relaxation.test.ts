import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Relaxation, type Setpoint } from './relaxation.js';

const setpoints: fc.Arbitrary<Setpoint[]> = fc
  .array(
    fc.record({
      lasts: fc.integer({ min: 1, max: 400 }),
      target: fc.double({ min: 0.5, max: 3, noNaN: true }),
      tauUp: fc.integer({ min: 1, max: 90 }),
      tauDown: fc.integer({ min: 1, max: 90 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => {
    let at = 0;
    return list.map(({ lasts, ...rest }) => {
      const setpoint = { at, ...rest };
      at += lasts;
      return setpoint;
    });
  });

function phaseAt(list: readonly Setpoint[], t: number): number {
  return Math.max(
    0,
    list.findLastIndex(({ at }) => at <= t),
  );
}

test('has the integral that adding up its values gives', () => {
  fc.assert(
    fc.property(setpoints, fc.integer({ min: 1, max: 1000 }), (list, until) => {
      const course = new Relaxation(list);
      const step = 0.05;
      let sum = 0;
      for (let t = step / 2; t < until; t += step) sum += course.value(phaseAt(list, t), t) * step;
      expect(course.integral(phaseAt(list, until), until)).toBeCloseTo(sum, 1);
    }),
    { numRuns: 30 },
  );
});

test('goes on where it was when a setpoint changes, and ends at the target', () => {
  fc.assert(
    fc.property(setpoints, (list) => {
      const course = new Relaxation(list);
      list.slice(1).forEach(({ at }, i) => {
        expect(course.value(i + 1, at)).toBeCloseTo(course.value(i, at), 9);
        expect(course.integral(i + 1, at)).toBeCloseTo(course.integral(i, at), 9);
      });
      const last = list.at(-1) as Setpoint;
      expect(course.value(list.length - 1, last.at + 10_000)).toBe(last.target);
    }),
  );
});
