import { describe, expect, it } from 'vitest';
import { ASCII, BRAILLE } from './dots.js';
import { curveColumns, draw } from './draw.js';
import { Trace } from './trace.js';

const START = 256 * 1_772_946_000;
const window = (seconds: number) => ({ from: START, to: START + seconds * 256, ticksPerSecond: 256, zone: 'UTC' });

type Given = Parameters<Trace['add']>[0];

/** Samples at one a second, from a second on; null for one that is not trusted is written as `[value]`. */
function series(values: readonly (number | readonly [number])[], from = 0): Given {
  return {
    ticks: Float64Array.from(values, (_, index) => START + (from + index) * 256),
    values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : value[0])),
    valid: Uint8Array.from(values, (value) => (typeof value === 'number' ? 1 : 0)),
    step: 256,
    unit: 'bpm',
  } as Given;
}

const WIDTH = 30;
const options = { width: WIDTH, height: 3, style: BRAILLE, colour: false };

function drawn(seconds: number, given: readonly Given[], more: Partial<typeof options> = {}): string[] {
  const all = { ...options, ...more };
  const trace = new Trace('heart_rate', window(seconds), curveColumns(all.width) * all.style.across);
  for (const piece of given) trace.add(piece);
  return draw(trace, window(seconds), all);
}

describe('a drawing', () => {
  it('has numbers at the side, times below, and is as wide and high as asked for', () => {
    const lines = drawn(20, [series(Array.from({ length: 20 }, (_, index) => 60 + index))]);
    expect(lines).toHaveLength(5);
    expect(lines.map((line) => line.slice(0, 10))).toEqual([
      '      79 │',
      '         │',
      '      60 │',
      '         └',
      '          ',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(WIDTH);
    expect(lines[3]).toBe('         └┬──────────────┬────');
    expect(lines[4]).toBe('          05:00:00');
  });

  it('goes up where the values do, also between samples that are far apart', () => {
    expect(drawn(10, [series([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])], { height: 1 })[0]).toMatch(
      /│⣀[⣀⣠⡠⡤⠤⠔⠖⠒⠊⠉⠋⠚⢀⠐⠈⠁⠂⠄⡀⠴⠦⠞⣄]+/,
    );
  });

  it('leaves a gap open, in the curve and at the axis', () => {
    const lines = drawn(20, [series([5, 5, 5, 5, 5]), series([5, 5, 5, 5, 5], 15)], { height: 1 });
    const [curve = '', axis = ''] = lines.map((line) => line.slice(10).padEnd(20));
    expect(curve.slice(6, 14)).toBe('        ');
    expect(axis.slice(6, 14)).toBe('        ');
    expect(axis).toMatch(/^┬─{3,4} {8,}┬─{4}$/);
  });

  it('keeps a peak that lasts for a single sample among many', () => {
    const values = Array.from({ length: 50_000 }, (_, index) => (index === 30_000 ? 9 : 0));
    const [top = ''] = drawn(50_000, [series(values)]);
    expect(top.slice(10).trim()).toHaveLength(1);
    expect(top.indexOf(top.slice(10).trim())).toBe(10 + 12);
  });

  it('marks what cannot be trusted, which does not set the scale', () => {
    const lines = drawn(20, [
      series([[200], [200], [200], [200], 60, 70, 60, 70, 60, 70, 60, 70, 60, 70, 60, 70, 60, 70, 60, 70]),
    ]);
    expect(lines[0]).toMatch(/^ {6}70 │/);
    expect(lines[3]).toMatch(/└┬~~~~─/);
    const colours = drawn(20, [series([[65], [65], [65], [65], 60, 70, 60, 70])], { colour: true });
    expect(colours.join('')).toContain('\u001b[2m');
    expect(drawn(20, [series([[65], [65]])])[0]).toMatch(/^ {6}65 │/);
  });

  it('can do with plain characters', () => {
    const lines = drawn(20, [series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])], { style: ASCII });
    expect(lines.join('')).toMatch(/^[ -~]*$/);
    expect(lines[3]).toBe('         ++--------------+----');
  });
});
