import type { Engine } from '../../api/engine.js';
import { checkRequestOptions, type ResolvedOptions } from '../../api/options.js';
import { HexoskinError } from '../../errors/base.js';
import { AbortError, ImportError } from '../../errors/transport.js';
import { UsageError } from '../../errors/usage.js';
import type { RangeRef } from '../../generated/instances.js';
import { expectObject } from '../../http/decode.js';
import { linkWithQuery } from '../../query/encode.js';
import { activityMediaType } from './media-type.js';
import type { ImportOptions, ImportResult, ImportSource } from './options.js';

const INTERVAL_MS = 1000;
const PATIENCE_MS = 600_000;

/** An import as the server tells of it. */
interface ImportState {
  readonly id: number | null;
  readonly uri: string | null;
  /** From 0 to 1. */
  readonly progress: number;
  readonly results: unknown;
}

/** Sends a file to be imported, and waits until the server has made ranges of it. */
export async function importFile(engine: Engine, source: ImportSource, options: ImportOptions): Promise<ImportResult> {
  checkRequestOptions('import()', options, ['contentType', 'onProgress', 'interval', 'patience']);
  const { onProgress = () => {}, query = {} } = options;
  const resolved = engine.resolve(options);
  const { name, bytes, type } = await read(engine, source);
  if (bytes.length === 0) throw new UsageError(`${name} is empty: there is nothing to import`);
  const contentType = options.contentType ?? activityMediaType(name, bytes) ?? type;
  if (contentType === '') {
    throw new UsageError(
      `${name} is neither TCX nor FIT; if the server takes it all the same, say its { contentType }`,
    );
  }
  const parameters = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]);
  const link = linkWithQuery(`${engine.rootPath}import/`, parameters);
  const response = await engine.send({ method: 'POST', link, file: { bytes, contentType }, options: resolved });
  const created = stateOf(expectObject(response), response.headers.get('location'));
  const finished = await wait(engine, created, resolved, { ...options, onProgress });
  return resultOf(engine, finished, resolved);
}

interface ReadSource {
  /** Names it in errors. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type that it says of itself; empty where it says none. */
  readonly type: string;
}

async function read(engine: Engine, source: ImportSource): Promise<ReadSource> {
  if (typeof source === 'string') {
    if (engine.files === null) {
      throw new UsageError(
        `'${source}' names a file, and there are none here; pass the file that a user chose, or bytes`,
      );
    }
    return { name: source, bytes: await (await engine.files()).readFile(source), type: '' };
  }
  if (source instanceof Uint8Array) return { name: 'The file', bytes: source, type: '' };
  if (!(source instanceof Blob)) throw new UsageError('import() takes a file: its path, its bytes, or a Blob');
  const name = 'name' in source && typeof source.name === 'string' ? source.name : 'The file';
  return { name, bytes: new Uint8Array(await source.arrayBuffer()), type: source.type };
}

async function wait(
  engine: Engine,
  created: ImportState,
  options: ResolvedOptions,
  { interval = INTERVAL_MS, patience = PATIENCE_MS, onProgress }: ImportOptions,
): Promise<ImportState> {
  let state = created;
  let since = engine.now();
  onProgress?.(state.progress);
  while (state.progress < 1) {
    const { uri, progress } = state;
    if (uri === null) {
      throw new ImportError('The server took the file, but did not say where to ask how the import goes', null);
    }
    if (engine.now() - since >= patience) {
      throw new ImportError(
        `The import ${uri} has come no further than ${Math.round(progress * 100)} % for ${Math.round(patience / 1000)} s; the server may still finish it`,
        uri,
      );
    }
    await engine.signals.sleep(interval, options.signal, `Waiting for the import ${uri}`);
    state = await ask(engine, uri, options);
    if (state.progress <= progress) continue;
    since = engine.now();
    onProgress?.(state.progress);
  }
  return state;
}

async function ask(engine: Engine, uri: string, options: ResolvedOptions): Promise<ImportState> {
  try {
    return stateOf(expectObject(await engine.send({ method: 'GET', link: uri, options })), uri);
  } catch (error) {
    if (error instanceof AbortError || !(error instanceof HexoskinError)) throw error;
    // To send the file again would import it twice.
    throw new ImportError(`The server took the file, but asking how the import goes failed: ${error.message}`, uri, {
      cause: error,
    });
  }
}

function stateOf(body: Readonly<Record<string, unknown>>, known: string | null): ImportState {
  const { id, resource_uri: uri, progress, results } = body;
  return {
    id: typeof id === 'number' ? id : null,
    uri: typeof uri === 'string' ? uri : known,
    progress: typeof progress === 'number' ? progress : 0,
    results: results ?? null,
  };
}

function resultOf(engine: Engine, { id, uri, results }: ImportState, options: ResolvedOptions): ImportResult {
  const failure = messageIn(results);
  if (failure !== null) throw new ImportError(`The server could not import the file: ${failure}`, uri);
  if (!Array.isArray(results)) {
    throw new ImportError('The server has finished the import, but does not say what it made', uri);
  }
  const session = engine.session(options.auth);
  const ranges = (results as readonly { readonly resource_uri?: unknown }[]).flatMap((entry) =>
    typeof entry?.resource_uri === 'string' ? [session.reference(entry.resource_uri, null) as unknown as RangeRef] : [],
  );
  return { id, uri, ranges };
}

/** What went wrong, where the results are an error; null where they are none. */
function messageIn(results: unknown): string | null {
  if (typeof results !== 'object' || results === null || Array.isArray(results)) return null;
  const { error } = results as { error?: unknown };
  return typeof error === 'string' ? error : JSON.stringify(error ?? results);
}
