import { expect, test } from 'vitest';
import { pathLength } from './path-length.js';

test('a quarter of the equator, and of a meridian, are the quarter of a great circle', () => {
  const quarter = (Math.PI / 2) * 6_371_008.8;
  expect(
    pathLength([
      [0, 0],
      [45, 0],
      [90, 0],
    ]),
  ).toBeCloseTo(quarter, 3);
  expect(
    pathLength([
      [0, 0],
      [0, 90],
    ]),
  ).toBeCloseTo(quarter, 3);
});

test('across the date line it is as near as it is', () => {
  expect(
    pathLength([
      [179.5, 0],
      [-179.5, 0],
    ]),
  ).toBeCloseTo(
    pathLength([
      [0, 0],
      [1, 0],
    ]),
    3,
  );
});

test('what is no position is stepped over', () => {
  expect(pathLength([])).toBe(0);
  expect(pathLength([[0, 0]])).toBe(0);
  expect(pathLength([[0, 0], null, 'x', [1], [0, 1]])).toBe(
    pathLength([
      [0, 0],
      [0, 1],
    ]),
  );
});
