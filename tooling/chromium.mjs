import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The line that installs one on Debian and its descendants. */
export const CHROMIUM_INSTALL = 'apt-get install chromium';

/** A browser of this machine for tests of pages; null where there is none. @returns {string | null} */
export function chromiumPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync) ?? null;
}
