import type { GlobalOptions } from '../configuration/settings.js';
import type { World } from '../world.js';
import { cleanText } from './clean-text.js';
import { boldIf, inColour } from './colour.js';
import { type OutputFormat, outputFormat } from './format.js';
import { jsonText } from './json-text.js';
import { openRows, type Row, type RowOptions, type RowTarget, type RowWriter } from './rows.js';
import { write } from './stream.js';

const DEFAULT_WIDTH = 80;
const NARROWEST = 30;

/** Where a command puts what it found: results on standard output, all else on standard error. */
export class Output {
  readonly format: OutputFormat;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** Whether standard output may have colours. */
  readonly colour: boolean;
  readonly #world: World;
  readonly #signal: AbortSignal;

  /** @throws Failure for options that contradict each other */
  constructor(world: World, options: GlobalOptions, signal: AbortSignal) {
    const { stdout } = world;
    this.#world = world;
    this.#signal = signal;
    this.format = outputFormat(options, stdout.isTTY === true);
    this.width = Math.max(NARROWEST, stdout.columns ?? DEFAULT_WIDTH);
    this.colour = inColour(stdout, world.env, options.color);
  }

  /** Writes text to standard output as it is, and waits until there is room for more. */
  readonly put = (text: string): Promise<void> => write(this.#world.stdout, text, this.#signal);

  /** A line on standard output, cleaned of what could steer a terminal. */
  line(text: string): Promise<void> {
    return this.put(`${cleanText(text)}\n`);
  }

  /** A line for people on standard error: what is done, what is left out. Never the result itself. */
  readonly note = (text: string): void => {
    this.#world.stderr.write(`${cleanText(text)}\n`);
  };

  /** Opens a result of any number of rows. */
  rows(options: RowOptions = {}): Promise<RowWriter> {
    return openRows(this.format, this.#target(), options);
  }

  /** A result that is one object: a line for each field, a JSON object, or CSV of one row. */
  async object(object: Row): Promise<void> {
    if (this.format === 'json') return this.put(`${jsonText(object, 2)}\n`);
    if (this.format === 'table') {
      const { objectText } = await import('./object-text.js');
      return this.put(objectText(object, this.width));
    }
    const rows = await this.rows();
    await rows.write(object);
    await rows.end();
  }

  #target(): RowTarget {
    return { put: this.put, note: this.note, width: this.width, bold: boldIf(this.colour) };
  }
}
