import { expect, test } from 'vitest';
import { scaleOf } from './scale.js';

const scaled = (raw: number, dataType: number, ticksPerSecond: 256 | 1000 = 256): number => {
  const { times, over } = scaleOf(dataType, ticksPerSecond);
  return (raw * times) / over;
};

test('values come out as the API writes them', () => {
  expect(scaled(331, 36)).toBe(4395.68);
  expect(scaled(43, 37)).toBe(571.04);
  expect(scaled(5, 49)).toBe(0.01953125);
  expect(scaled(246, 18)).toBe(246 / 256);
  expect(scaled(6984, 273)).toBe(69.84);
  expect(scaled(123, 38)).toBe(1230);
});

test('counts of waveforms stay counts', () => {
  for (const dataType of [4113, 4114, 4115, 4129, 64]) expect(scaled(1715, dataType)).toBe(1715);
});

test('breathing rate is in tenths where a second has 1000 ticks', () => {
  expect(scaled(145, 33)).toBe(145);
  expect(scaled(145, 33, 1000)).toBe(14.5);
});
