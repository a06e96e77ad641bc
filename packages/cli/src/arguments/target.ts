import { stat } from 'node:fs/promises';
import { Failure } from '../failure.js';

/** A record or range of the server. */
export interface ServerTarget {
  readonly kind: 'record' | 'range';
  readonly id: number;
}

/** A recording on disk. */
export interface FileTarget {
  readonly kind: 'file';
  readonly path: string;
}

const WRITTEN = /^(?:https?:\/\/[^/]+)?(?:\/api\/(?:v\d+\/)?)?(record|range)[/_](\d+)\/?$/;

/** The record or range that a text names: `37700`, `record/37700`, `range/12`, or its URI. Null for any other text. */
function serverTarget(text: string): ServerTarget | null {
  if (/^\d+$/.test(text)) return { kind: 'record', id: Number(text) };
  const [, kind, id] = WRITTEN.exec(text) ?? [];
  return kind === 'record' || kind === 'range' ? { kind, id: Number(id) } : null;
}

/** @throws Failure for a text that names neither a record nor a range */
export function recordOrRange(text: string): ServerTarget {
  const target = serverTarget(text);
  if (target !== null) return target;
  throw new Failure(`'${text}' names no record, as 37700 or record/37700, and no range, as range/12`, { exitCode: 2 });
}

/** @throws Failure for a text that names nothing of the server's and nothing on disk */
export async function targetOf(text: string): Promise<ServerTarget | FileTarget> {
  const isThere = await stat(text).then(
    () => true,
    () => false,
  );
  const target = serverTarget(text);
  // A file that is called like a record is meant where its name says more than a number.
  if (target !== null && !(isThere && !/^\d+$/.test(text))) return target;
  if (isThere) return { kind: 'file', path: text };
  throw new Failure(`'${text}' names no record, as 37700, no range, as range/12, and no file that is there`, {
    exitCode: 2,
  });
}
