/** The form of the data a sandbox starts with. It speaks the API's language, not that of the store. */

export type SeedValue = number | string | boolean | null | readonly SeedValue[] | { readonly [key: string]: SeedValue };

/**
 * One object to store. Keys are field names of the resource's schema, and beside them
 * - `id`, also where no field of the resource shows it; only `datatype` has none but its key `dataid`;
 * - columns that the resource filters by but does not show, such as `activityattributevalue.user`;
 * - the owner as `user` where the API keeps it to itself: `share` and `connecttoken`; of `oauth2token`, which shows
 *   names, the keys of its user and client as `user_id` and `oauthclient_id`;
 * - `recipe` of a record, from which its signals are made;
 * - `height` and `weight` of a profile, and `is_staff` of a user: an `account` is its caller's user and has no rows.
 *
 * A to-one relation holds the key of its target (a number, or text such as a device's serial), a to-many relation an
 * array of keys; relations to none of the known resources hold plain values. Dates are ISO text in UTC as the API
 * writes it, `2026-06-01T00:00:00+00:00`. What follows from other values is not here: `resource_uri`, `start_date` of
 * all but tracks, `duration`, `ranges`, `metrics` and their `value`, `using`, `last_used`.
 */
export interface SeedRow {
  readonly resource: string;
  readonly values: Readonly<Record<string, SeedValue>>;
}

/** Somebody who can sign in. */
export interface SeedAccount {
  readonly userId: number;
  readonly password: string;
  /** Users whose objects this one may see besides its own. */
  readonly sees: readonly number[];
}

/** A key pair for signed requests. */
export interface SeedApiKey {
  readonly key: string;
  readonly secret: string;
}

export interface SeedData {
  readonly accounts: readonly SeedAccount[];
  readonly apiKeys: readonly SeedApiKey[];
  /** Every object, targets of required relations before what points at them. */
  readonly rows: Iterable<SeedRow>;
}
