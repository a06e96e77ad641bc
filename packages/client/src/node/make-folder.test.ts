import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.js';

describe('makeFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes all that is missing, several times at once, and leaves alone what is there', async () => {
    const path = join(folder, 'a', 'b', 'c');
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)));
    await writeFile(join(path, 'kept'), 'kept');
    await makeFolder(`${path}/`);
    await makeFolder(parse(path).root);
    expect(existsSync(join(path, 'kept'))).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('gives rights to those that it makes alone', async () => {
    await mkdir(join(folder, 'open'), { mode: 0o755 });
    await makeFolder(join(folder, 'open', 'own', 'too'), { mode: 0o700 });
    const modes = await Promise.all(
      ['open', 'open/own', 'open/own/too'].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o755, 0o700, 0o700]);
  });

  it('takes a link to a folder for one, and a link to nothing or a file for none', async () => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'), 'junction');
    await makeFolder(join(folder, 'link', 'inner'));
    expect(existsSync(join(folder, 'real', 'inner'))).toBe(true);
    await symlink(join(folder, 'nothing'), join(folder, 'broken'), 'junction');
    await writeFile(join(folder, 'file'), '');
    for (const name of ['broken', 'broken/inner', 'file']) {
      await expect(makeFolder(join(folder, name))).rejects.toMatchObject({ code: 'EEXIST' });
    }
    await expect(makeFolder(join(folder, 'file', 'inner'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc/self'))('ends with an error where no folder can ever be made', async () => {
    for (const path of ['/proc/nowhere', '/proc/nowhere/deep/down']) {
      await expect(makeFolder(path)).rejects.toThrow(/ENOENT.*mkdir '\/proc\/nowhere'/);
    }
  });
});
