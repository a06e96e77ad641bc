/** A piece of SQL with the values for its question marks. */
export interface Fragment {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export type SqlValue = string | number | null;

export type Row = Readonly<Record<string, SqlValue>>;

export function quote(identifier: string): string {
  return `"${identifier}"`;
}

/** Conditions that all have to hold. */
export function allOf(fragments: readonly Fragment[]): Fragment {
  return {
    sql: fragments.map(({ sql }) => `(${sql})`).join(' and '),
    params: fragments.flatMap(({ params }) => params),
  };
}
