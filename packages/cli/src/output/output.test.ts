import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { GlobalOptions } from '../configuration/settings.js';
import { Output } from './output.js';
import type { Row } from './rows.js';

async function written(rows: readonly Row[], options: Partial<GlobalOptions>, columns?: number, shown?: string[]) {
  const [stdout, stderr] = [new Sheet(), new Sheet()];
  const world = {
    env: {},
    stdin: Readable.from([]),
    stdout: columns === undefined ? stdout : Object.assign(stdout, { isTTY: true, columns }),
    stderr,
  };
  const output = new Output(world, { color: false, ...options }, new AbortController().signal);
  const writer = await output.rows({ columns: shown });
  for (const row of rows) await writer.write(row);
  await writer.end();
  return { out: stdout.text, err: stderr.text };
}

class Sheet extends Writable {
  text = '';

  override _write(chunk: unknown, _: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

const hostile = 'a\u001b[31mred\u009b2J\u202e';

describe('rows', () => {
  it('cannot steer a terminal by what they hold', async () => {
    const table = await written([{ id: 1, name: hostile }], {}, 80);
    const json = await written([{ id: 1, name: hostile }], { json: true }, 80);
    for (const { out } of [table, json]) expect(out).not.toMatch(/[^\P{Cc}\n]/u);
    expect(table.out).not.toContain('\u202e');
    expect(JSON.parse(json.out)).toEqual([{ id: 1, name: hostile }]);
  });

  it('are no formulas in CSV, and numbers stay numbers', async () => {
    const cells = { a: '=1+1', b: '@SUM', c: '+1', d: -5, e: '-5 °C', f: null, g: [1, 'x'], h: 'a "b", c' };
    const { out } = await written([cells], { csv: true });
    expect(out).toBe(`a,b,c,d,e,f,g,h\n'=1+1,'@SUM,'+1,-5,'-5 °C,,"[1,""x""]","a ""b"", c"\n`);
  });

  it('have in CSV the columns of the first one, and tell what is left out', async () => {
    const { out, err } = await written([{ a: 1 }, { a: 2, b: 3 }, { b: 4 }], { csv: true });
    expect(out).toBe('a\n1\n2\n\n');
    expect(err).toMatch(/^left out, because the first row does not have it: b; --json has everything\n$/);
    expect((await written([], { csv: true }, undefined, ['a', 'b'])).out).toBe('a,b\n');
  });

  it('keep wide characters in their columns, and cut what is too long', async () => {
    const rows = [
      { id: 1, name: '他人のアプリ', note: 'x' },
      { id: 20, name: 'e\u0301te\u0301', note: 'y'.repeat(60) },
    ];
    const { out } = await written(rows, {}, 80);
    expect(out).toBe(`id  name          note\n 1  他人のアプリ  x\n20  e\u0301te\u0301           ${'y'.repeat(39)}…\n`);
  });

  it('are all shown where they were asked for, in a terminal of any width', async () => {
    const row = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`column_${index}`, 'text of some length']));
    const { out } = await written([row], {}, 90, Object.keys(row));
    const [head = '', line = ''] = out.split('\n');
    expect(head.split(/ {2,}/)).toHaveLength(8);
    expect(Math.max(head.length, line.length)).toBeLessThanOrEqual(90);
  });

  it('of ten thousand are written as they come', async () => {
    const sizes: number[] = [];
    const stdout = Object.assign(
      new Writable({
        write: (chunk, _, done) => {
          sizes.push(chunk.length);
          done();
        },
      }),
      { isTTY: true, columns: 80 },
    );
    const world = { env: {}, stdin: Readable.from([]), stdout, stderr: new Sheet() };
    const writer = await new Output(world, { color: false }, new AbortController().signal).rows();
    for (let id = 0; id < 3000; id += 1) await writer.write({ id, name: 'Lap' });
    expect(sizes.length).toBeGreaterThan(1900);
    await writer.end();
  });
});
