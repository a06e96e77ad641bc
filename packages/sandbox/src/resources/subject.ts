import type { Principal } from '../auth/principal.js';
import type { Pace } from '../http/pace.js';
import type { Reply } from '../http/reply.js';
import type { Fragment, Row, SqlValue } from '../store/sql.js';
import type { Call } from '../tastypie/call.js';
import type { Write } from '../tastypie/write.js';
import type { Computed, Unserved, ValueKind } from './column.js';
import type { ResourceModel } from './model.js';

/** What a resource's schema cannot say about it. */
export interface Subject {
  /** SQL that says which rows somebody may see. */
  readonly visible: (row: string, me: Principal) => string;
  /** The user who alone may change an object with these values; null for nobody. By default the one in column `user`. */
  readonly owner?: (values: Row, call: Call) => SqlValue | undefined;
  /** Resource whose objects it shows in a form of its own, as `account` shows a `user`. */
  readonly shows?: string;
  /** Columns of the store that no field declares. */
  readonly columns?: Readonly<Record<string, HiddenColumn>>;
  /** What fields hold whose declared type is not what they hold. */
  readonly kinds?: Readonly<Record<string, ValueKind>>;
  /** Relations to objects that the API does not serve. */
  readonly unserved?: Readonly<Record<string, Unserved>>;
  /** Values that are worked out from others when read, so that they can be filtered and ordered by like the rest. */
  readonly computed?: Readonly<Record<string, Computed>>;
  /** Declared fields without a column, neither stored nor computed. */
  readonly columnless?: readonly string[];
  /** How fields are shown that do not simply show their column. */
  readonly made?: Readonly<Record<string, Made>>;
  /** Works out in turns with other work what showing a row would otherwise take a long time over; null where that is nothing. */
  readonly workOut?: (row: Row, call: Call, form: Form, pace: Pace) => Promise<void> | null;
  /** Declared fields that no object carries. */
  readonly absent?: readonly string[];
  /** Fields that only details carry. */
  readonly detailOnly?: readonly string[];
  /** Fields that are left out where the object is embedded in another one. */
  readonly absentWhenEmbedded?: readonly string[];
  /** Relations that are shown as objects instead of URIs: always, or in details alone. */
  readonly embedded?: Readonly<Record<string, 'always' | 'detail'>>;
  /** Parameters of the list that are no fields. */
  readonly options?: Readonly<Record<string, ListOption>>;
  /** A condition that every list has beside visibility, given the list's parameters. */
  readonly listed?: (row: string, call: Call) => string | null;
  /** SQL by which a list is sorted whose caller asks for no order, before the objects' numbers. */
  readonly order?: (row: string, me: Principal) => readonly string[];
  /** Most objects in a page; 1000 unless said otherwise. */
  readonly maxLimit?: number;
  /** What the list's `meta` has beside paging. */
  readonly meta?: (call: Call, model: ResourceModel, narrowing: Narrowing) => Readonly<Record<string, unknown>>;
  /** Columns whose values no two objects share. */
  readonly unique?: readonly string[];
  /** Indexes over several columns. */
  readonly indexes?: readonly (readonly string[])[];
  /** Nullable relations whose target takes the object along when it is deleted. */
  readonly goesWith?: readonly string[];
  /** Anybody may use it without signing in. */
  readonly open?: true;
  /** Its objects are what users allowed programs: who deletes one gives up access, and changes no data. */
  readonly isAccess?: true;
  /** Its replies are cached for a few seconds, as the live service does with data that hardly change. */
  readonly cached?: true;
  /** Fields without which a new object is refused by validation. Others are refused, or not, by the kind of their column. */
  readonly required?: readonly string[];
  /** Completes and checks what a write is about to save. */
  readonly prepare?: (write: Write) => void;
  /** Follows a saved write, in its transaction. */
  readonly saved?: (write: Write, id: number) => void;
  /** Follows a deletion, in its transaction. */
  readonly removed?: (row: Row, call: Call) => void;
  /** Requests that are no reading or writing of rows, by method and view. */
  readonly actions?: Readonly<Partial<Record<ActionName, Action>>>;
}

export type ActionName = `${'get' | 'post' | 'put' | 'patch' | 'delete'} ${'list' | 'detail'}`;

/** Answers a request in place of the generic code. `key` is that of the URL of a detail. */
export type Action = (call: Call, model: ResourceModel, key: string) => Reply | Promise<Reply>;

export interface HiddenColumn {
  readonly kind: ValueKind;
  readonly target?: string;
  /** Too large to be read along with every object. */
  readonly isLarge?: true;
}

/** What a parameter adds to a list's condition; null where it changes only the form of the objects, or nothing. */
export type ListOption = (value: string, row: string, me: Principal) => Fragment | null;

/** Shows a field of an object. */
export type Made = (row: Row, call: Call, form: Form) => unknown;

/** The two forms in which an object is shown. */
export type Form = 'list' | 'detail';

/** The rows of a list before paging: text from `from` on, and its parameters. */
export interface Narrowing {
  readonly source: Fragment;
  /** Whether the caller gave any condition. */
  readonly narrowed: boolean;
}
