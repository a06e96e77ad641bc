/** How requests are signed in. Every attempt asks anew, so that timestamps and nonces are fresh. */
export interface Authentication {
  /**
   * Tells principals apart: objects read under one are never handed out under another. It may contain secrets and is
   * never shown.
   */
  readonly principal: string;
  /** Who signs in, for error messages, without any secret: `user 'someone@example.org'`. */
  readonly account: string;
  /** The headers to add to a request. `url` is the exact final address, encoded as it is sent. */
  authorize(request: { readonly method: string; readonly url: string }): Promise<Record<string, string>>;
  /**
   * Asked when a request was answered 401: makes sure of credentials other than the refused ones. True: send it again.
   *
   * @param refused the headers that `authorize()` had given for it
   */
  recover?(refused: Readonly<Record<string, string>>): Promise<boolean>;
}
