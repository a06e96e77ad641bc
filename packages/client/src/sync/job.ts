import { keyOf } from '../objects/uri.js';
import { encodeText } from '../query/encode.js';
import type { SyncFormat } from './formats.js';

/**
 * The unit of work: one record in one version. Plain data, so that it can be sent to another machine; done twice, it has the
 * effect of being done once.
 */
export interface SyncJob {
  /** URI of the record. */
  readonly record: string;
  /** `last_modified` of the record: it is another one for each version. */
  readonly version: string;
  /** What is wanted of it, in alphabetical order. */
  readonly formats: readonly SyncFormat[];
  /** Ids of the data types that are wanted, in ascending order; null for all. */
  readonly datatypes: readonly number[] | null;
  /** The record as the server lists it. */
  readonly facts: RecordFacts;
}

/** A record as the server lists it, with links as URIs. */
export interface RecordFacts {
  /** Address of the record. */
  readonly resource_uri: string;
  /** Address of the user. */
  readonly user: string;
  /** First tick; null where the server has none. */
  readonly start: number | null;
  /** How far it has come, as `complete`. */
  readonly status: string | null;
  /** When it last changed, as the server has it: its version. */
  readonly last_modified: string | null;
  readonly [field: string]: unknown;
}

/** What two attempts at the same work have in common, and no other work has. */
export function nameOfJob({ record, version, formats, datatypes }: SyncJob): string {
  return JSON.stringify([record, version, formats, datatypes]);
}

/** The folder of a record's files, under which programs find out of whom they are: `user=7/record=42`. */
export function folderOf({ user, resource_uri }: RecordFacts): string {
  return `user=${partOf(user)}/record=${partOf(resource_uri)}`;
}

function partOf(uri: string): string {
  // Ids are numbers; should one be text, it must not lead elsewhere.
  return encodeText(keyOf(uri)).replaceAll('.', '%2E');
}
