import { html } from 'hono/html';
import type { Reply } from '../../http/reply.js';
import { renderPage } from './page.js';

export interface Consent {
  /** The program that wants access. */
  readonly program: string;
  /** What it wants to do, in words. */
  readonly wishes: readonly string[];
  /** The address of who is logged in. */
  readonly username: string;
  /** Where the answer is sent; null where the user takes it there. */
  readonly returnsTo: string | null;
  readonly csrf: string;
  readonly leadsTo: readonly string[];
}

export function consentPage({ program, wishes, username, returnsTo, csrf, leadsTo }: Consent): Promise<Reply> {
  const title = `Allow access for ${program}?`;
  const main = html`<h1>${title}</h1>
<p>You are logged in as <strong>${username}</strong>. ${program} asks to:</p>
<ul>
${wishes.map((wish) => html`  <li>${wish}</li>\n`)}</ul>
${returnsTo === null ? '' : html`<p>Either answer sends you back to <strong>${returnsTo}</strong>.</p>`}
<form method="post">
  <input type="hidden" name="csrf" value="${csrf}">
  <button name="action" value="allow">Allow</button>
  <button name="action" value="refuse">Refuse</button>
  <button name="action" value="log-out">Use another account</button>
</form>`;
  return renderPage({ title, main, leadsTo });
}
