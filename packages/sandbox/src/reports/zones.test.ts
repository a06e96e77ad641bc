import { expect, test } from 'vitest';
import { zoneOf } from './zones.js';

const edges = [50, 60, 70, 80, 90, 100];

test.each([
  [69.84, 2],
  [50, 1],
  [60, 2],
  [59.999, 1],
  [99, 5],
  [100, 5],
  [100.1, -1],
  [49.9, 0],
  [null, null],
])('%s lies in zone %s', (value, zone) => expect(zoneOf(value, edges)).toBe(zone));

test('without zones there is none', () => {
  expect([zoneOf(5, []), zoneOf(null, [])]).toEqual([-1, null]);
});
