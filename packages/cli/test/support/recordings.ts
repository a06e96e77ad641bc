import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onOwnSandbox } from '../../../client/test/support/sandbox.js';

/** Downloads of short recordings, in a folder. */
export interface Recordings {
  readonly folder: string;
  /** A record of 40 s. */
  readonly zip: string;
  readonly edf: string;
  /** A range over two records. */
  readonly range: string;
  readonly start: number;
  readonly id: number;
  remove(): void;
}

export function makeRecordings(): Promise<Recordings> {
  const folder = mkdtempSync(join(tmpdir(), 'hexoskin-recordings-'));
  return onOwnSandbox(async (api) => {
    // Between two seconds, and at no time of another record.
    const start = 360_111_222_333;
    const record = (from: number) =>
      api.record.create({ start: from, end: from + 40 * 256, user: 123, device: 'HXSKIN1200002070' });
    const [first] = [await record(start), await record(start + 60 * 256)];
    const range = await api.range.create({ name: 'Both', start, end: start + 90 * 256, user: 123 });
    const keep = (name: string, { bytes }: { readonly bytes: Uint8Array }): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    return {
      folder,
      zip: keep('record.zip', await api.data.list({ record: first }, { format: 'binary' })),
      edf: keep('record.edf', await api.data.list({ record: first }, { format: 'edf' })),
      range: keep('range.zip', await api.data.list({ range }, { format: 'binary' })),
      start,
      id: first.id,
      remove: () => rmSync(folder, { recursive: true }),
    };
  });
}
