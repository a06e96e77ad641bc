import { expect, test } from 'vitest';
import { daysOf, hoursAround } from './calendar.js';

const HOUR = 3600 * 256;
const DAY = 24 * HOUR;

test('a window is widened to whole hours, and whole hours are left as they are', () => {
  expect(hoursAround({ from: HOUR + 1, to: 2 * HOUR + 1 })).toEqual({ from: HOUR, to: 3 * HOUR });
  expect(hoursAround({ from: HOUR, to: 2 * HOUR })).toEqual({ from: HOUR, to: 2 * HOUR });
  const open = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  expect(hoursAround(open)).toEqual(open);
});

test('days are those that are touched, each once, and do not touch each other', () => {
  const days = daysOf([
    { from: 5 * DAY + 7, to: 6 * DAY },
    { from: 2 * DAY - 1, to: 2 * DAY - 1 },
    { from: 5 * DAY, to: 5 * DAY },
  ]);
  expect(days).toEqual([1, 5, 6].map((day) => ({ from: day * DAY, to: (day + 1) * DAY - 1 })));
});
