/** The form of the data a sandbox starts with. It speaks the API's language, not that of the store. */

export type SeedValue = number | string | boolean | null | readonly SeedValue[] | { readonly [key: string]: SeedValue };

/**
 * One object to store. Keys are field names of the resource's schema. A to-one relation holds the key of its target
 * (a number, or text such as a device's serial), a to-many relation an array of keys. Dates are ISO text in UTC.
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
