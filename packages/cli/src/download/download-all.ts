import type { HexoApi } from 'hexoskin-client';
import type { Context } from '../context.js';
import { explain } from '../errors/explain.js';
import { Failure } from '../failure.js';
import { byteText } from '../terminal/byte-text.js';
import { ProgressLines } from '../terminal/progress-lines.js';
import { type Downloaded, downloadOne } from './download-item.js';
import type { DownloadItem } from './item.js';

export interface DownloadOptions {
  /** How many at the same time. */
  readonly parallel: number;
  readonly force: boolean;
}

/**
 * Brings recordings to disk, several at the same time, and writes a row for each.
 *
 * @throws Failure where some or all failed; what failed alone is thrown as it is
 */
export async function downloadAll(
  context: Context,
  api: HexoApi,
  items: readonly DownloadItem[],
  { parallel, force }: DownloadOptions,
): Promise<void> {
  const { output, signal, world } = context;
  const lines = new ProgressLines(world.stderr);
  const rows = await output.rows();
  const errors: unknown[] = [];
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const { title, path } = item;
      try {
        const done = await downloadOne(api, item, {
          force,
          signal,
          onProgress: (progress) => lines.show(path, progress),
        });
        lines.finish(path, lineOf(path, done));
        await rows.write({ recording: title, state: done.state, bytes: done.bytes, path });
      } catch (error) {
        lines.clear();
        signal.throwIfAborted();
        errors.push(error);
        const { message } = error instanceof Failure ? error : explain(error, world.env);
        // What fails alone is told at the end.
        if (items.length > 1) lines.finish(path, `${title} failed: ${message}`);
        await rows.write({ recording: title, state: 'failed', bytes: 0, path, error: message });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, work));
  await rows.end();
  const [first] = errors;
  if (errors.length === 0) return;
  if (items.length === 1) throw first;
  const isPart = errors.length < items.length;
  throw new Failure(`${errors.length} of ${items.length} failed; the same call again goes on with what is missing`, {
    exitCode: isPart ? 4 : 1,
    cause: first,
  });
}

function lineOf(path: string, { state, bytes, remark }: Downloaded): string {
  return `${path}  ${byteText(bytes)}, ${state}${remark === '' ? '' : ` (${remark})`}`;
}
