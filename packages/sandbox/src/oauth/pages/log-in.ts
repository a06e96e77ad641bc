import { html } from 'hono/html';
import type { Reply } from '../../http/reply.js';
import { renderPage } from './page.js';

export interface LogIn {
  /** The program that wants access. */
  readonly program: string;
  readonly csrf: string;
  /** Present where an attempt failed, with the name that was tried. */
  readonly failed?: { readonly username: string };
  readonly leadsTo: readonly string[];
  readonly cookie: string | undefined;
}

export function logInPage({ program, csrf, failed, leadsTo, cookie }: LogIn): Promise<Reply> {
  const invalid = failed ? html` aria-invalid="true" aria-describedby="error"` : '';
  const main = html`<h1>Log in</h1>
<p><strong>${program}</strong> asks for access to your data. Log in to say whether it may have it.</p>
${failed ? html`<p class="error" id="error" role="alert">Error: no account has this e-mail address and password.</p>` : ''}
<form method="post">
  <input type="hidden" name="csrf" value="${csrf}">
  <label for="username">E-mail address</label>
  <input id="username" name="username" value="${failed?.username ?? ''}" required autofocus autocomplete="username"
    autocapitalize="none" spellcheck="false"${invalid}>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" required autocomplete="current-password"${invalid}>
  <button name="action" value="log-in">Log in</button>
  <button name="action" value="refuse" formnovalidate>Cancel</button>
</form>
<p>This is a sandbox with made-up people, such as athlete@example.org, whose password is “athlete”.</p>`;
  return renderPage({
    status: failed ? 400 : 200,
    title: failed ? 'Error: log in' : 'Log in',
    main,
    leadsTo,
    cookie,
  });
}
