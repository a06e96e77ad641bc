import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ProgressLines } from './progress-lines.js';

const ESCAPE = String.fromCharCode(27);

/** What moves up and clears all below, with the text between. */
const PIECES = new RegExp(`(${ESCAPE}\\[\\d+A${ESCAPE}\\[J|\\n)`);

/** What is on a terminal after all that was written to it, line by line. */
function screenOf(written: string): string[] {
  const screen = [''];
  for (const piece of written.split(PIECES)) {
    const up = Number(/(\d+)A/.exec(piece)?.[1] ?? 0);
    if (piece.startsWith(ESCAPE)) screen.splice(-1 - up, up + 1, '');
    else if (piece === '\n') screen.push('');
    else screen.push(`${screen.pop()}${piece}`);
  }
  return screen;
}

function terminal(columns: number, isTTY = true) {
  let [written, now] = ['', 0];
  const stream = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (text, _, done) => {
        written += text;
        done();
      },
    }),
    { isTTY, columns },
  );
  const lines = new ProgressLines(stream, () => {
    now += 100;
    return now;
  });
  return { lines, screen: () => screenOf(written), written: () => written };
}

describe('progress lines', () => {
  it('stand below each other while transfers run, and leave a line for each that has ended', () => {
    const { lines, screen } = terminal(80);
    lines.show('a.zip', { bytes: 0, total: 4_000_000 });
    lines.show('record_b.zip', { bytes: 1_000_000, total: 4_000_000 });
    lines.show('a.zip', { bytes: 2_000_000, total: 4_000_000 });
    expect(screen()).toEqual([
      expect.stringMatching(/^a\.zip {8}█+░+ 50 % of 4\.0 MB$/),
      expect.stringMatching(/^record_b\.zip █+░+ 25 % of 4\.0 MB$/),
      '',
    ]);
    lines.finish('a.zip', 'a.zip is here');
    expect(screen()).toEqual(['a.zip is here', expect.stringMatching(/^record_b\.zip █+░+ 25 %/), '']);
    lines.finish('record_b.zip', 'record_b.zip is here');
    expect(screen()).toEqual(['a.zip is here', 'record_b.zip is here', '']);
  });

  it('fit into the terminal, however long a name is', () => {
    for (const columns of [40, 80, 120]) {
      const { lines, screen } = terminal(columns);
      lines.show(`${'deep/'.repeat(40)}record_37700.zip`, { bytes: 123_456_789, total: null });
      expect(screen()[0]?.length).toBeLessThan(columns);
      expect(screen()[0]).toContain('00.zip ');
    }
  });

  it('are plain lines where nobody looks', () => {
    const { lines, written } = terminal(80, false);
    lines.show('a.zip', { bytes: 1, total: 2 });
    lines.finish('a.zip', 'a.zip is here');
    lines.clear();
    expect(written()).toBe('a.zip is here\n');
  });
});
