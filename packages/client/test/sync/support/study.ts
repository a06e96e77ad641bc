import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HexoApi, RecordInstance } from 'hexoskin-client';
import { onTestFinished } from 'vitest';
import { ATHLETE, FRIEND, FRIEND_ID } from '../../support/sandbox.js';

/** Later than all that a sandbox has of its own, so that a selection can leave that out. */
const BEGIN = Date.parse('2031-06-01T10:00:00Z');
const DAY = 86_400_000;

/** A day on which nothing is recorded but what the test records. Later ones have to come later. */
export function dayOf(study: number): Date {
  return new Date(BEGIN + study * DAY);
}

const HEXOSKIN = 'HXSKIN1200002070';
export const ASTROSKIN = 'ASTROSKIN1500000042';

/** A recording to be made. */
export interface MadeUp {
  readonly day: Date;
  readonly user: number;
  /** Seconds. Default 20. */
  readonly length?: number;
  /** Seconds after the day's beginning. Default 0. */
  readonly after?: number;
  readonly device?: string;
  /** Whether it goes on. Default false. */
  readonly goesOn?: boolean;
}

/** Records short recordings on the server. They begin between two seconds. */
export async function record(
  api: HexoApi,
  { day, user, length = 20, after = 0, device = HEXOSKIN, goesOn = false }: MadeUp,
): Promise<RecordInstance> {
  const start = (day.getTime() / 1000 + after) * 256 + 54;
  const auth = user === FRIEND_ID ? FRIEND : ATHLETE;
  return api.record.create({ user, device, start, end: goesOn ? null : start + length * 256 }, { auth });
}

/** A folder that ends with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hexoskin-sync-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder, with what sums up its bytes. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
