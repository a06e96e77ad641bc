import { open } from 'node:fs/promises';

/** Without it, a power failure can undo the renaming of a file. Not every platform lets folders be opened. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
