import type { SyncEvent, SyncStep } from 'hexoskin-client';
import { plural } from '../output/plural.js';
import { byteText } from '../terminal/byte-text.js';
import { StatusLines } from '../terminal/status-lines.js';
import type { OutputStream } from '../world.js';

/**
 * Shows how far a sync has come: on a terminal as a whole and record by record, elsewhere a line for each record that is done
 * with. Failures stay on the screen.
 */
export class SyncDisplay {
  readonly #lines: StatusLines;
  readonly #note: (text: string) => void;
  readonly #steps = new Map<string, SyncStep>();
  #done = 0;
  #failed = 0;
  #of: number | null = null;
  #files = 0;

  constructor(output: OutputStream, note: (text: string) => void) {
    this.#lines = new StatusLines(output);
    this.#note = note;
  }

  readonly show = (event: SyncEvent): void => {
    if (event.kind === 'listed') {
      this.#of = event.toTake;
      this.#say(`${plural(event.records, 'recording')}, ${event.toTake} to take`);
    } else if (event.kind === 'progress') {
      this.#steps.set(event.record, event);
    } else {
      this.#done = event.done;
      this.#steps.delete(event.entry.record);
      const { record, state, reason, taken } = event.entry;
      const bytes = taken?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
      if (state === 'failed') this.#failed += 1;
      if (state === 'failed') this.#say(`${record} failed: ${reason}`);
      else if (!this.#lines.areShown) this.#say(`${record}, ${byteText(bytes)}, ${event.done} of ${event.of}`);
    }
    this.#lines.show(() => [this.#overall(), ...[...this.#steps].map(([record, step]) => lineOf(record, step))]);
  };

  readonly showFile = (): void => {
    this.#files += 1;
    this.#lines.show(() => [`${plural(this.#files, 'file')} compared`]);
  };

  /** What is done and what is left of a sync that was stopped. */
  leftOff(): string {
    if (this.#of === null) return 'Stopped before it was known which recordings are to be taken; nothing has changed';
    const failed = this.#failed === 0 ? '' : `${this.#failed} failed, `;
    const taken = plural(this.#done - this.#failed, 'recording');
    return `Stopped: ${taken} taken, ${failed}${this.#of - this.#done} left. The same command goes on from there`;
  }

  readonly clear = (): void => this.#lines.clear();

  #say(text: string): void {
    this.#lines.clear();
    this.#note(text);
  }

  #overall(): string {
    const underWay = [...this.#steps.values()].reduce((sum, step) => sum + shareOf(step), 0);
    const of = this.#of ?? 0;
    const share = (this.#done + underWay) / Math.max(1, of);
    const width = 30;
    const full = Math.min(width, Math.floor(share * width));
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${this.#done} of ${plural(of, 'recording')}`;
  }
}

/** About how much of a record's work is done when a step begins, and when it ends. */
const SHARES: Readonly<Record<SyncStep['step'], readonly [begin: number, end: number]>> = {
  downloading: [0, 0.5],
  'downloading EDF': [0.5, 0.6],
  unpacking: [0.6, 0.7],
  'writing Parquet': [0.7, 1],
};

function shareOf({ step, bytes, total }: SyncStep): number {
  const [begin, end] = SHARES[step];
  return total === null ? begin : begin + ((end - begin) * bytes) / Math.max(1, total);
}

function lineOf(record: string, { step, bytes, total }: SyncStep): string {
  const amount =
    total === null ? byteText(bytes) : `${Math.floor((100 * bytes) / Math.max(1, total))} % of ${byteText(total)}`;
  return `  ${record} ${step}, ${amount}`;
}
