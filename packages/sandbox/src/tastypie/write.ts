import type { ResourceModel } from '../resources/model.js';
import type { Row, SqlValue } from '../store/sql.js';
import type { Call } from './call.js';

/** A write whose values are known and not yet saved. */
export interface Write {
  readonly call: Call;
  readonly model: ResourceModel;
  /** What the caller sent. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The object as it is; null where it is to be created. */
  readonly before: Row | null;
  /** Column values about to be saved. */
  readonly values: Map<string, SqlValue>;
}
