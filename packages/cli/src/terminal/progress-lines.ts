import type { OutputStream } from '../world.js';
import { amountText, barText, type Progress } from './progress-bar.js';
import { StatusLines } from './status-lines.js';

const NARROWEST = 10;
const WIDEST = 30;
const DEFAULT_WIDTH = 80;

/**
 * Progress of several transfers: on a terminal a line for each that is under way, below those that have ended. In a pipe or a file
 * there is none of it.
 */
export class ProgressLines {
  readonly #output: OutputStream;
  readonly #status: StatusLines;
  readonly #transfers = new Map<string, Progress>();

  constructor(output: OutputStream, now: () => number = Date.now) {
    this.#output = output;
    this.#status = new StatusLines(output, now);
  }

  /** How far a transfer has come. */
  show(name: string, progress: Progress): void {
    this.#transfers.set(name, progress);
    this.#status.show(this.#lines);
  }

  /** Takes a transfer away, and puts a line for good in its place. */
  finish(name: string, line: string): void {
    this.#transfers.delete(name);
    this.#status.clear();
    this.#output.write(`${line}\n`);
    this.#status.show(this.#lines);
  }

  /** Takes all lines away that are there for the time being. */
  clear(): void {
    this.#status.clear();
  }

  readonly #lines = (): string[] => {
    const width = (this.#output.columns ?? DEFAULT_WIDTH) - 1;
    const longest = Math.max(0, ...Array.from(this.#transfers.keys(), (name) => name.length));
    const names = Math.min(longest, Math.floor(width / 2));
    return Array.from(this.#transfers, ([name, progress]) => lineOf(name, progress, names, width));
  };
}

function lineOf(name: string, progress: Progress, names: number, width: number): string {
  const amount = amountText(progress);
  const room = Math.min(WIDEST, Math.max(NARROWEST, width - names - amount.length - 2));
  const shown = name.length > names ? `…${name.slice(name.length - names + 1)}` : name.padEnd(names);
  return `${shown} ${barText(progress, room)} ${amount}`;
}
