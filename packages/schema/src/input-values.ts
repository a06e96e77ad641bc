/**
 * Another object, in a filter or in a write: an object or reference of the API, its URI, its id (text for devices), or a
 * user's e-mail address.
 */
export type ObjectInput = number | UriInput;

/** Another object by its address: the URI, or an object or reference of the API. */
export type UriInput =
  | string
  | {
      /** Address of the object, which is all that is read of it. */
      readonly resource_uri: string;
    };

/** The value of a filter on a field of a related resource, which only the server can check. */
export type RelatedFilter = ObjectInput | boolean | Date | null | readonly (ObjectInput | boolean | Date)[];

/** Which part of the matching objects a list holds. */
export interface PageFilters {
  /** Objects per page: 20 unless given, at most 1,000; 0 means as many as allowed. */
  readonly limit?: number | undefined;
  /** How many matching objects to leave out at the beginning. Default 0. */
  readonly offset?: number | undefined;
}
