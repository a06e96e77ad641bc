import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DownloadError } from '../../errors/transport.js';
import type { SyncCheck } from '../../sync/options.js';
import { LOCK, MANIFEST, readManifest, WORK } from './folder-sink.js';
import { sumOf } from './write-whole.js';

/** See `verifyFolder()` of the entry. */
export async function verifyFolder(folder: string, onFile: (path: string) => void = () => {}): Promise<SyncCheck> {
  const root = resolve(folder);
  if (await isThere(join(root, LOCK))) {
    throw new DownloadError(
      `${root} is being synchronized, or was when a run was killed: wait, or run the sync once more`,
      root,
    );
  }
  const manifest = await readManifest(join(root, MANIFEST));
  if (manifest === null) throw new DownloadError(`${root} has no ${MANIFEST}: nothing was synchronized there`, root);
  const found = { files: 0, bytes: 0, missing: [] as string[], changed: [] as string[] };
  const known = new Set([MANIFEST]);
  for (const { taken } of manifest.records) {
    for (const { path, bytes, sha256 } of taken?.files ?? []) {
      const name = `${taken?.folder}/${path}`;
      known.add(name);
      onFile(name);
      const there = await stat(join(root, name)).catch(() => null);
      if (there === null) found.missing.push(name);
      else if (there.size !== bytes || (await sumOf(root, name)).sha256 !== sha256) found.changed.push(name);
      else {
        found.files += 1;
        found.bytes += bytes;
      }
    }
  }
  const extra = (await filesIn(root, '')).filter((name) => !known.has(name));
  return { ...found, extra };
}

/** All files below a folder, but those of a sync under way. */
async function filesIn(root: string, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === WORK) continue;
    if (entry.isDirectory()) files.push(...(await filesIn(root, path)));
    else files.push(path);
  }
  return files.sort();
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
