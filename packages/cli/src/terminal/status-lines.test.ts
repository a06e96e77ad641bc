import { describe, expect, it } from 'vitest';
import { StatusLines } from './status-lines.js';

describe('StatusLines', () => {
  const terminal = (isTTY: boolean) => {
    const written: string[] = [];
    const output = { isTTY, columns: 12, write: (text: string) => written.push(text) > 0 };
    return { written, output: output as never };
  };

  it('change in place, cut to the width, and go away', () => {
    const { written, output } = terminal(true);
    let now = 0;
    const lines = new StatusLines(output, () => now);
    lines.show(() => ['one', 'a line that is too long']);
    lines.show(() => ['at once']);
    now += 100;
    lines.show(() => ['two']);
    lines.clear();
    lines.clear();
    expect(written).toEqual(['one\na line that\n', '\u001b[2A\u001b[J', 'two\n', '\u001b[1A\u001b[J']);
  });

  it('are not there without a terminal', () => {
    const { written, output } = terminal(false);
    const lines = new StatusLines(output);
    lines.show(() => ['one']);
    lines.clear();
    expect({ written, shown: lines.areShown }).toEqual({ written: [], shown: false });
  });
});
