// The compiler leaves what it wrote for sources that are gone since, and npm would publish it.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes compiled files of the packages whose source is gone. @param {string} root */
export async function removeStale(root) {
  for (const name of await readdir(join(root, 'packages'))) {
    const [dist, src] = [join(root, 'packages', name, 'dist'), join(root, 'packages', name, 'src')];
    for (const path of await readdir(dist, { recursive: true })) {
      const [, module] = /^(?!chunks)(.+?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(path) ?? [];
      if (module !== undefined && !existsSync(join(src, `${module}.ts`))) await rm(join(dist, path));
    }
  }
}
