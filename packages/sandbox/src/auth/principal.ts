/** Who asks. */
export interface Principal {
  readonly userId: number;
  /** Users whose objects this one may see, itself included. */
  readonly sees: readonly number[];
  /** Absent for users who signed in themselves. */
  readonly access?: Access;
}

/** What a user has allowed a program that comes in the user's name. */
export interface Access {
  /** Number of the program's `oauthclient`. */
  readonly client: number;
  readonly mayWrite: boolean;
}

/** Who asks where nobody has to sign in. */
export const nobody: Principal = { userId: 0, sees: [] };
