/** What came of one look. */
export interface Finding {
  /** What was looked at. */
  readonly check: string;
  /** `note` is what somebody may want to know, `problem` what keeps commands from working. */
  readonly state: 'good' | 'note' | 'problem';
  readonly found: string;
  /** What to do; null where nothing is to be done. */
  readonly next: string | null;
}

/** What to do where nobody is signed in. */
export const SIGN_IN = 'hexoskin login';

export function good(check: string, found: string): Finding {
  return { check, state: 'good', found, next: null };
}

export function note(check: string, found: string, next: string | null = null): Finding {
  return { check, state: 'note', found, next };
}

export function problem(check: string, found: string, next: string): Finding {
  return { check, state: 'problem', found, next };
}
