/** Programs that this project has not written, as judges of the files that it reads and writes. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The lines that install them on Debian and its descendants. */
export const PYTHON_INSTALL = 'apt-get install python3';
export const LIBEDF_INSTALL = 'apt-get install python3 libedf1';

export const hasPython: boolean = spawnSync('python3', ['-c', 'import wave, zipfile']).status === 0;

export const hasLibedf: boolean =
  hasPython && spawnSync('python3', ['-c', 'import ctypes; ctypes.CDLL("libedf.so.1")']).status === 0;

export const BIOSIG_INSTALL = 'apt-get install biosig-tools';

export const hasBiosig: boolean = spawnSync('save2gdf', ['--version']).error === undefined;

/** What the BioSig tools tell of a file of signals: its header, and what happened when. */
export function describedByBiosig(path: string): unknown {
  const { status, stdout, stderr } = spawnSync('save2gdf', ['-JSON', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`save2gdf failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** What a script beside this file answers. */
export function ask(script: string, args: readonly string[], input?: unknown): unknown {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout, stderr } = spawnSync('python3', [path, ...args], {
    encoding: 'utf8',
    input: input === undefined ? '' : JSON.stringify(input),
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout);
}
