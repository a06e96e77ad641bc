import { describe, expect, it } from 'vitest';
import { plot } from './plot.js';

const labels = { unit: 'bpm', from: '0 s', to: '4 s' };

describe('plot', () => {
  it('is as wide and high as asked for, with numbers, unit and ends', () => {
    const values = Array.from({ length: 500 }, (_, index) => 100 + 40 * Math.sin(index / 40));
    const lines = plot({ values, ...labels }, 60, 6);
    expect(lines).toHaveLength(7);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^ {2}140 bpm ┐/);
    expect(lines[5]).toMatch(/^ {3}60 bpm ┘/);
    expect(lines[6]).toMatch(/^ {11}0 s +4 s$/);
  });

  it('goes up where the values do', () => {
    expect(plot({ values: [0, 1, 2, 3, 4, 5, 6, 7], ...labels }, 15, 1)[0]).toBe('    7 bpm ┐⣀⡤⠖⠋');
  });

  it('keeps a peak that lasts for a single value', () => {
    const values = new Float64Array(100_000);
    values[54_321] = 1;
    const [top = '', , bottom = ''] = plot({ values, ...labels }, 40, 3);
    expect(top.match(/[\u2801-\u28ff]/g)).toHaveLength(1);
    expect(bottom.match(/[\u2801-\u28ff]/g)).toHaveLength(29);
  });

  it('leaves open where there is nothing, and is empty without values', () => {
    const [line = ''] = plot({ values: [1, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 1], ...labels }, 14, 1);
    expect(line).toContain('\u2800');
    expect(plot({ values: [], ...labels }, 20, 2)).toHaveLength(3);
    expect(plot({ values: [5, 5, 5], ...labels }, 20, 2)[1]).toMatch(/^ {4}5 bpm ┘/);
  });
});
