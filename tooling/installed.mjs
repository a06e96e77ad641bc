// Whether what package-lock.json asks for is there, whoever installed it. npm keeps a list of what it installed, and writes it last.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages by their folders */

/** @param {string} root */
export function isInstalled(root) {
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  if (there === null) return false;
  return Object.entries(wanted).every(([folder, { version, integrity, optional = false }]) => {
    const found = there[folder];
    // The root is no package of its own list; what is optional may be for other platforms.
    if (found === undefined) return folder === '' || optional;
    return found.version === version && found.integrity === integrity;
  });
}

/** Null where there is no such list. @param {string} path @returns {Packages | null} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}
