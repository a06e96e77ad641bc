import { describe, expect, it } from 'vitest';
import { timeMarks } from './time-axis.js';

const START = Date.UTC(2026, 2, 8, 4, 59, 30) / 1000;
const window = (seconds: number, zone = 'America/Montreal', ticksPerSecond = 256) => ({
  from: START * ticksPerSecond,
  to: (START + seconds) * ticksPerSecond,
  ticksPerSecond,
  zone,
});
const labels = (...given: Parameters<typeof timeMarks>) => timeMarks(...given).map(({ label }) => label);

describe('timeMarks', () => {
  it('stand where clocks show something round, as many as there is room for', () => {
    expect(timeMarks(window(2400), 70)).toEqual([
      { column: 0, label: '00:00' },
      { column: 18, label: '00:10' },
      { column: 35, label: '00:20' },
      { column: 53, label: '00:30' },
    ]);
    expect(labels(window(600), 110)).toEqual([
      '00:00',
      '00:01',
      '00:02',
      '00:03',
      '00:04',
      '00:05',
      '00:06',
      '00:07',
      '00:08',
      '00:09',
    ]);
    expect(labels(window(10), 50)).toEqual(['23:59:30', '23:59:35']);
    expect(labels(window(1), 70)).toEqual(['23:59:30.0', '23:59:30.2', '23:59:30.4', '23:59:30.6', '23:59:30.8']);
  });

  it('go by the clocks of the zone, also where these are half an hour off', () => {
    expect(labels(window(12 * 3600, 'Asia/Kolkata'), 60)).toEqual([
      '12:00',
      '14:00',
      '16:00',
      '18:00',
      '20:00',
      '22:00',
    ]);
    expect(labels(window(4 * 86_400, 'UTC'), 60)).toEqual(['03-09', '03-10', '03-11', '03-12']);
    expect(labels(window(2400, 'UTC', 1000), 70)).toEqual(['05:00', '05:10', '05:20', '05:30']);
  });

  it('do not crowd, however narrow or long it is', () => {
    for (const seconds of [1, 7, 90, 4000, 86_400, 8 * 86_400]) {
      for (const columns of [20, 70, 110]) {
        const marks = timeMarks(window(seconds), columns);
        for (const [index, { column, label }] of marks.entries()) {
          const next = marks[index + 1]?.column ?? Number.POSITIVE_INFINITY;
          expect(column + label.length).toBeLessThan(next);
        }
      }
    }
  });
});
