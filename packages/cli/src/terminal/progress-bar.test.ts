import { describe, expect, it } from 'vitest';
import { ProgressBar } from './progress-bar.js';

/** What a terminal gets to see, as time goes by in steps of 100 ms. */
function terminal(columns: number, isTTY = true) {
  const written: string[] = [];
  let now = 0;
  const bar = new ProgressBar({ isTTY, columns, write: (text) => written.push(text) }, () => {
    now += 100;
    return now;
  });
  return { bar, written };
}

describe('a progress bar', () => {
  it('grows with what has come, within the line', () => {
    const { bar, written } = terminal(80);
    for (const bytes of [0, 1_000_000, 4_000_000]) bar.show({ bytes, total: 4_000_000 });
    expect(written.map((text) => text.split('█').length - 1)).toEqual([0, 10, 40]);
    expect(written[1]).toContain(' 25 % of 4.0 MB');
    expect(written.every((text) => text.startsWith('\r') && text.length < 80)).toBe(true);
    bar.clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('shows that something comes where nobody knows how much it will be', () => {
    const { bar, written } = terminal(40);
    for (let bytes = 0; bytes < 10_000_000; bytes += 131_072) bar.show({ bytes, total: null });
    expect(written.every((text) => text.split('█').length - 1 === 6)).toBe(true);
    expect(new Set(written.map((text) => text.indexOf('█'))).size).toBeGreaterThan(10);
    expect(written.at(-1)).toContain('10.0 MB');
  });

  it('is not there in a pipe', () => {
    const { bar, written } = terminal(80, false);
    bar.show({ bytes: 1, total: 2 });
    bar.clear();
    expect(written).toEqual([]);
  });
});
