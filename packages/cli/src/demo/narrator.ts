import { styleText } from 'node:util';
import { type Curve, plot } from '../terminal/plot.js';
import { codeText } from './code-text.js';

const WIDEST = 100;
const NARROWEST = 30;
const FIGURE_LINES = 6;

/** Tells on stdout what is done and what came of it. */
export class Narrator {
  readonly #countRequests: () => number;
  #counted = 0;

  /** @param countRequests how many requests were sent so far */
  constructor(countRequests: () => number) {
    this.#countRequests = countRequests;
  }

  heading(text: string): void {
    print('');
    for (const line of wrap(text, width())) print(styleText('bold', line));
  }

  say(text: string): void {
    for (const line of wrap(text, width())) print(line);
  }

  /**
   * Shows a piece of code and runs it.
   *
   * @param name under which the code after it uses the result; null where it does not
   */
  async run<T>(name: string | null, code: () => T): Promise<Awaited<T>> {
    this.#counted = this.#countRequests();
    const outcome = code();
    const before = `${name === null ? '' : `const ${name} = `}${outcome instanceof Promise ? 'await ' : ''}`;
    for (const line of codeText(code, before)) print(`  ${styleText('cyan', line)}`);
    return await outcome;
  }

  /** Shows a piece of code that must fail with a certain error, runs it, and answers the error. */
  async fail<E extends Error>(kind: abstract new (...args: never[]) => E, code: () => Promise<unknown>): Promise<E> {
    try {
      await this.run(null, code);
    } catch (error) {
      if (error instanceof kind) return error;
      throw error;
    }
    throw new Error(`This should have been refused: ${codeText(code, '').join(' ')}`);
  }

  /** What came of the code shown last, and how many requests it took. */
  result(text: string): void {
    const requests = this.#countRequests() - this.#counted;
    const cost = requests === 0 ? 'no request' : `${requests} request${requests === 1 ? '' : 's'}`;
    const [first = '', ...rest] = wrap(`${text} (${cost})`, width() - 4);
    print(`  ${styleText('green', '→')} ${first}`);
    for (const line of rest) print(`    ${line}`);
  }

  /** A curve, in the width at hand. */
  figure(title: string, curve: Curve): void {
    print('');
    print(`    ${styleText('bold', title)}`);
    for (const line of plot(curve, width() - 4, FIGURE_LINES)) print(`    ${line}`);
    print('');
  }

  /** One of several things that a result consists of. */
  item(text: string): void {
    const [first = '', ...rest] = wrap(text, width() - 6);
    print(`    ${first}`);
    for (const line of rest) print(`      ${line}`);
  }
}

function print(line: string): void {
  console.log(line);
}

/** Columns to write in. Output that goes to a file has no width of its own. */
function width(): number {
  return Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns ?? 80));
}

/** Breaks a text at its spaces; a word that is longer than a line, such as an address, stays whole. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
