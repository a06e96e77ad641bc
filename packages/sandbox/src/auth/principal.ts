/** Who asks. */
export interface Principal {
  readonly userId: number;
  /** Users whose objects this one may see, itself included. */
  readonly sees: readonly number[];
}

/** Who asks where nobody has to sign in. */
export const nobody: Principal = { userId: 0, sees: [] };
