import { open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DownloadError } from '../../errors/transport.js';
import { encodeText } from '../../query/encode.js';
import { nameOfJob, type SyncJob } from '../../sync/job.js';
import { isEntry, manifestText, parseManifest, type SyncEntry } from '../../sync/manifest.js';
import type { SyncSink } from '../../sync/sink.js';
import { asDownloadError } from '../download/file-error.js';
import { withFreeFileLock } from '../file-lock.js';
import { makeFolder } from '../make-folder.js';
import { syncFolder } from '../sync-folder.js';
import { Journal } from './journal.js';
import { Lane } from './lane.js';
import { FILES } from './take-record.js';
import { writeAtomic } from './write-atomic.js';

/** Names in the folder of a sync that are not those of users. */
export const MANIFEST = 'manifest.json';
export const WORK = '.sync';
export const LOCK = '.sync.lock';

/** A commit that is under way: noted before the first step, so that it can be gone on with. */
interface Commit {
  readonly entry: SyncEntry;
  /** Folder of the files that are replaced; null where there are none. */
  readonly replaces: string | null;
}

/**
 * Keeps recordings in a folder: each in `user=ID/record=ID`, what is known of them in `manifest.json`, and what is not yet
 * whole in `.sync`.
 */
export class FolderSink implements SyncSink {
  readonly #folder: string;
  readonly #entries = new Map<string, SyncEntry>();
  readonly #writing = new Lane();
  #journal: Journal | null = null;

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  async exclusively<T>(server: string, task: () => Promise<T>): Promise<T> {
    try {
      await makeFolder(this.#folder);
      return await withFreeFileLock(
        join(this.#folder, LOCK),
        () => this.#opened(server, task),
        (process) =>
          new DownloadError(`${this.#folder} is being synchronized already, by process ${process}`, this.#folder),
      );
    } catch (error) {
      throw asDownloadError(error, this.#folder);
    }
  }

  entries(): ReadonlyMap<string, SyncEntry> {
    return this.#entries;
  }

  async holds({ taken }: SyncEntry): Promise<boolean> {
    if (taken === null) return false;
    const are = await Promise.all(
      taken.files.map(async ({ path, bytes }) => {
        const there = await stat(join(this.#folder, taken.folder, path)).catch(() => null);
        return there?.size === bytes;
      }),
    );
    return are.every(Boolean);
  }

  note(entry: SyncEntry): Promise<void> {
    return this.#writing.run(async () => {
      await this.#journal?.add(entry);
      this.#entries.set(entry.record, entry);
    });
  }

  async workspace(job: SyncJob): Promise<string> {
    const workspace = this.#workspaceOf(job.record);
    const note = join(workspace, 'job.json');
    const name = nameOfJob(job);
    if ((await readFile(note, 'utf8').catch(() => null)) === name) return workspace;
    await rm(workspace, { recursive: true, force: true });
    await makeFolder(workspace);
    await writeFile(note, name);
    return workspace;
  }

  async commit(entry: SyncEntry, workspace: string): Promise<void> {
    await syncTree(join(workspace, FILES));
    const replaces = this.#entries.get(entry.record)?.taken?.folder ?? null;
    const commit: Commit = { entry, replaces };
    await writeAtomic(join(workspace, 'commit.json'), JSON.stringify(commit));
    await this.#goOn(commit, workspace);
  }

  async #opened<T>(server: string, task: () => Promise<T>): Promise<T> {
    await this.#read(server);
    await makeFolder(join(this.#folder, WORK));
    this.#journal = await Journal.open(this.#journalPath);
    try {
      await this.#finishCommits();
      const result = await task();
      await this.#write(server);
      await this.#tidy();
      return result;
    } catch (error) {
      // Where the manifest cannot be written either, the journal keeps what it would say.
      await this.#write(server).catch(() => {});
      throw error;
    } finally {
      await this.#journal?.close().catch(() => {});
      this.#journal = null;
    }
  }

  async #read(server: string): Promise<void> {
    const path = join(this.#folder, MANIFEST);
    const manifest = await readManifest(path);
    if (manifest !== null && manifest.server !== server) {
      throw new DownloadError(
        `${this.#folder} has recordings of ${manifest.server}: choose another folder for those of ${server}`,
        this.#folder,
      );
    }
    this.#entries.clear();
    for (const entry of manifest?.records ?? []) this.#entries.set(entry.record, entry);
    for (const entry of await Journal.read(this.#journalPath)) this.#entries.set(entry.record, entry);
  }

  /** Writes the manifest, in place of which the journal stood. */
  async #write(server: string): Promise<void> {
    const records = [...this.#entries.values()].filter(({ state, taken }) => state !== 'gone' || taken !== null);
    await writeAtomic(join(this.#folder, MANIFEST), manifestText({ server, records }));
    await this.#journal?.close();
    this.#journal = null;
    await rm(this.#journalPath, { force: true });
  }

  /** Takes away what is of no more use. */
  async #tidy(): Promise<void> {
    for (const entry of this.#entries.values()) {
      // Of a record that failed, what came may be of use.
      if (entry.state !== 'failed') await rm(this.#workspaceOf(entry.record), { recursive: true, force: true });
    }
    for (const folder of [join(this.#folder, WORK, 'records'), join(this.#folder, WORK)]) {
      await rmdir(folder).catch(() => {});
    }
  }

  /** Ends what was under way when an earlier run was killed. */
  async #finishCommits(): Promise<void> {
    const records = join(this.#folder, WORK, 'records');
    for (const name of await readdir(records).catch(() => [])) {
      const workspace = join(records, name);
      const commit = await readCommit(workspace);
      if (commit !== null) await this.#goOn(commit, workspace);
    }
  }

  /** The steps of a commit that are still to be done, told by what is where. */
  async #goOn({ entry, replaces }: Commit, workspace: string): Promise<void> {
    const fresh = join(workspace, FILES);
    const target = join(this.#folder, entry.taken?.folder ?? '');
    const old = join(workspace, 'old');
    if (await isThere(fresh)) {
      await makeFolder(dirname(target));
      if (!(await isThere(old)) && (await isThere(target))) await rename(target, old);
      await rename(fresh, target);
      await syncFolder(dirname(target));
    }
    await this.note(entry);
    if (replaces !== null && replaces !== entry.taken?.folder) {
      await rm(join(this.#folder, replaces), { recursive: true, force: true });
      await rmdir(dirname(join(this.#folder, replaces))).catch(() => {});
    }
    await rm(workspace, { recursive: true, force: true });
  }

  get #journalPath(): string {
    return join(this.#folder, WORK, 'journal.jsonl');
  }

  #workspaceOf(record: string): string {
    return join(this.#folder, WORK, 'records', encodeText(record));
  }
}

/** @throws DownloadError where there is something else under that name */
export async function readManifest(path: string): Promise<{ server: string; records: readonly SyncEntry[] } | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const manifest = parseManifest(text);
  if (typeof manifest === 'string') throw new DownloadError(`${path} ${manifest}`, path);
  return manifest;
}

async function readCommit(workspace: string): Promise<Commit | null> {
  try {
    const commit = JSON.parse(await readFile(join(workspace, 'commit.json'), 'utf8')) as Commit;
    return isEntry(commit.entry) ? commit : null;
  } catch {
    return null;
  }
}

/**
 * Has a folder on the disk itself, files and names. The disk is asked for all at once, which takes it not much longer than
 * one.
 */
async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(entries.map((entry) => (entry.isDirectory() ? syncTree : syncFile)(join(folder, entry.name))));
  await syncFolder(folder);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
