import { html } from 'hono/html';
import type { Reply } from '../../http/reply.js';
import type { Problem } from '../problem.js';
import { renderPage } from './page.js';

export function problemPage({ title, message, status }: Problem): Promise<Reply> {
  return renderPage({ status, title, main: html`<h1>${title}</h1>\n<p role="alert">${message}</p>` });
}

/** For programs that cannot be called back: the user takes the proof of consent there. */
export function verifierPage(program: string, verifier: string): Promise<Reply> {
  const main = html`<h1>Access allowed</h1>
<p>Give this code to ${program}:</p>
<p><strong><code>${verifier}</code></strong></p>`;
  return renderPage({ title: 'Access allowed', main });
}

export function refusedPage(program: string): Promise<Reply> {
  const main = html`<h1>Access refused</h1>\n<p>${program} gets no access. You may close this page.</p>`;
  return renderPage({ title: 'Access refused', main });
}
