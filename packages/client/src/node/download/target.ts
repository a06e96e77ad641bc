import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors/usage.js';
import type { FileCall } from '../../files/list-file.js';
import { keyOf } from '../../objects/uri.js';

const ENDINGS: Readonly<Record<string, string>> = { binary: 'zip', edf: 'edf', csv: 'csv' };

/** The file that is meant by `to`. */
export async function targetPath(to: string, call: FileCall): Promise<string> {
  const isFolder = /[/\\]$/.test(to) || (await stat(to).catch(() => null))?.isDirectory() === true;
  return isFolder ? join(to, fileName(call)) : to;
}

/** As the server itself calls its files, with the resource behind it where that is of one signal: `record_37700_ecg.zip`. */
function fileName({ call: { query, resource }, request: { format } }: FileCall): string {
  const [name, key] = query.find(([written]) => /^(record|range)(__exact)?$/.test(written)) ?? [];
  if (name === undefined || key === undefined) {
    throw new UsageError(
      "A file has to be named where no record or range gives it its name: { to: 'folder/night.zip' }",
    );
  }
  const signal = resource === 'data' || resource === 'datafile' ? '' : `_${resource}`;
  // What a server calls an object may be anything, but no way to another folder.
  const safe = String(keyOf(key)).replaceAll(/[^\w.-]/g, '_');
  return `${name.replace('__exact', '')}_${safe}${signal}.${ENDINGS[format] ?? format}`;
}
