import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { emptyReply, type Reply } from '../../http/reply.js';

/** A piece of HTML, its values escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  readonly status?: number;
  readonly title: string;
  readonly main: Html;
  /** Where else than to the sandbox the page's forms lead, as sources of a content security policy. */
  readonly leadsTo?: readonly string[];
  readonly cookie?: string | undefined;
}

/** A page for people: without scripts, not to be framed by others, and not kept by anybody. */
export async function renderPage({ status = 200, title, main, leadsTo = [], cookie }: Page): Promise<Reply> {
  const body = await html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – Hexoskin sandbox</title>
  <style>${raw(STYLE)}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    // Browsers hold the redirect that follows a form to this, too.
    `form-action ${["'self'", ...leadsTo].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      ...PRIVATE,
      ...withCookie(cookie),
    },
    body: String(body),
  };
}

/** The addresses of these pages hold what other sites must not learn. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

export function redirect(location: string, cookie?: string): Reply {
  return emptyReply(302, { location, ...PRIVATE, ...withCookie(cookie) });
}

function withCookie(cookie: string | undefined): Readonly<Record<string, string>> {
  return cookie === undefined ? {} : { 'set-cookie': cookie };
}

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
main { max-width: 28rem; margin: 3rem auto; padding: 0 1rem; overflow-wrap: break-word; }
label { display: block; margin-top: 1rem; }
input { box-sizing: border-box; width: 100%; }
input, button { font: inherit; padding: 0.4rem 0.6rem; }
button { margin: 1.5rem 0.5rem 0 0; }
.error { border-left: 0.3rem solid #c00; padding-left: 0.7rem; }
`;

const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
