import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.js';
import { Served } from './program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start();
});
afterAll(() => sandbox.close());

/** A browser at the log-in page. */
const atLogIn = (): Promise<Browser> => sandbox.browser().open(sandbox.authorizationUrl({}));

/** A browser at the page that asks for consent. */
const atConsent = async (): Promise<Browser> => (await atLogIn()).logIn();

describe('every page', () => {
  const pages: [string, () => Promise<Browser>][] = [
    ['log-in', atLogIn],
    ['failed log-in', async () => (await atLogIn()).logIn('athlete@example.org', 'wrong')],
    ['consent', atConsent],
    ['problem', () => sandbox.browser().open(sandbox.authorizationUrl({ client_id: 'x' }))],
  ];

  test.each(pages)('has a language, a title, one heading and a main part: %s', async (_, open) => {
    const { html } = await open();
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<main>/g)).toHaveLength(1);
  });

  test.each(pages)('needs no script, and can load, frame and send nothing that it should not: %s', async (_, open) => {
    const { html, headers } = await open();
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|<link|<img|style="/i);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(/form-action 'self'/);
    expect(policy).not.toContain('unsafe');
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each(pages)('labels every field that can be seen: %s', async (_, open) => {
    const { html } = await open();
    const visible = [...html.matchAll(/<input\b[^>]*>/g)].filter(([tag]) => !tag.includes('type="hidden"'));
    for (const [tag] of visible) {
      const id = /\sid="([^"]+)"/.exec(tag)?.[1];
      expect(html).toMatch(new RegExp(`<label for="${id}">[^<]+</label>`));
    }
  });
});

describe('logging in', () => {
  test('says who asks, and tells browsers which field is which', async () => {
    const { text, html } = await atLogIn();
    expect(text).toContain('Sandbox web application asks for access to your data.');
    expect(html).toContain('autocomplete="username"');
    expect(html).toMatch(/type="password"[^>]*autocomplete="current-password"/);
  });

  test('a wrong password is told on the page, which keeps the name and never the password', async () => {
    const browser = await (await atLogIn()).logIn('athlete@example.org', '"wrong"><i>');
    expect(browser.status).toBe(400);
    expect(browser.html).toMatch(/<title>Error: /);
    expect(browser.html).toMatch(/role="alert">Error: no account has this e-mail address and password/);
    expect(browser.html).toMatch(/aria-invalid="true" aria-describedby="error"/);
    expect(browser.form.fields.get('username')).toBe('athlete@example.org');
    expect(browser.html).not.toContain('wrong');
    await browser.logIn();
    expect(browser.text).toContain('You are logged in as athlete@example.org');
  });

  test('what was typed is shown as text', async () => {
    const browser = await (await atLogIn()).logIn('"><b onclick=x>&amp;', 'x');
    expect(browser.html).not.toContain('<b ');
    expect(browser.form.fields.get('username')).toBe('"><b onclick=x>&amp;');
  });

  test('lasts for the next program, and for an hour', async () => {
    const browser = await atConsent();
    await browser.open(sandbox.authorizationUrl({ client_id: 'sandbox-key' }));
    expect(browser.text).toContain('Allow access for Sandbox API key?');
    sandbox.now += 3_600_000;
    await browser.open(sandbox.authorizationUrl({}));
    expect(browser.text).toContain('Log in');
  });

  test('begins a new session: a cookie from before is worth nothing after', async () => {
    const browser = await atLogIn();
    const before = browser.cookie;
    await browser.logIn();
    expect(browser.cookie).not.toBe(before);
    const planted = await fetch(sandbox.authorizationUrl({}), { headers: { cookie: before } });
    expect(await planted.text()).toContain('<h1>Log in</h1>');
  });

  test('the cookie is kept from scripts and from requests that other sites make', async () => {
    const cookie = (await atLogIn()).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  test('the cookie is for encrypted connections where the sandbox is behind them', async () => {
    const behindTls = await Served.start({ origin: 'https://sandbox.example.org' });
    try {
      const { headers } = await fetch(behindTls.authorizationUrl({}));
      expect(headers.get('set-cookie')).toContain('Secure');
    } finally {
      await behindTls.close();
    }
  });
});

describe('consent', () => {
  test('says who is logged in, who asks for what, and where the answer goes', async () => {
    const browser = await (await sandbox.browser().open(sandbox.authorizationUrl({ scope: 'readwrite' }))).logIn();
    expect(browser.text).toContain('Allow access for Sandbox web application?');
    expect(browser.text).toContain('You are logged in as athlete@example.org');
    expect(browser.text).toContain('create, change and delete what is yours');
    expect(browser.text).toContain('http://127.0.0.1:8765/callback');
    expect([...browser.form.buttons.keys()]).toEqual(['Allow', 'Refuse', 'Use another account']);
  });

  test('can be given by another account instead', async () => {
    const browser = await atConsent();
    await browser.submit('Use another account');
    expect(browser.text).toContain('Log in');
    await browser.logIn('friend@example.org', 'friend');
    await browser.submit('Allow');
    const { json } = await sandbox.exchange(browser.left?.searchParams.get('code') ?? '');
    expect((await sandbox.bearer(json.access_token)).json.objects[0].email).toBe('friend@example.org');
  });

  test('of somebody whose session has ended waits until they log in again', async () => {
    const browser = await atLogIn();
    await browser.post({ csrf: browser.form.fields.get('csrf') ?? '', action: 'allow' });
    expect([browser.status, browser.left]).toEqual([200, null]);
    expect(browser.text).toContain('Log in');
  });

  test('the form may lead to where the answer goes', async () => {
    const policy = async (parameters: Record<string, string>) => {
      const browser = await sandbox.browser().open(sandbox.authorizationUrl(parameters));
      return /form-action ([^;]*)/.exec(browser.headers.get('content-security-policy') ?? '')?.[1];
    };
    expect(await policy({})).toBe("'self' http: https:");
    const redirect_uri = 'org.example.sandbox:/callback';
    expect(await policy({ client_id: 'sandbox-implicit', response_type: 'token', redirect_uri })).toBe(
      "'self' org.example.sandbox:",
    );
  });
});

describe('a form that another site made up', () => {
  const actions = [
    ['logs nobody in', atLogIn, { action: 'log-in', username: 'athlete@example.org', password: 'athlete' }],
    ['allows nothing', atConsent, { action: 'allow' }],
    ['refuses nothing', atConsent, { action: 'refuse' }],
    ['logs nobody out', atConsent, { action: 'log-out' }],
  ] as const;

  test.each(actions)('%s: it does not know the token of the page', async (_, open, fields) => {
    const other = (await atConsent()).form.fields.get('csrf') ?? '';
    for (const csrf of [{}, { csrf: '' }, { csrf: 'x' }, { csrf: other }]) {
      const browser = await open();
      const cookie = browser.cookie;
      await browser.post({ ...fields, ...csrf });
      expect([browser.status, browser.left, browser.cookie]).toEqual([403, null, cookie]);
      expect(browser.text).toContain('This form is out of date');
    }
  });

  test.each(actions)('%s: without the cookie the token alone is nothing', async (_, open, fields) => {
    const csrf = (await open()).form.fields.get('csrf') ?? '';
    const body = new URLSearchParams({ ...fields, csrf });
    const response = await fetch(sandbox.authorizationUrl({}), { method: 'POST', body, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([403, null]);
  });

  test('leads nowhere that is not registered, whatever it holds', async () => {
    const browser = await atConsent();
    const { fields } = browser.form;
    browser.url = sandbox.authorizationUrl({ redirect_uri: 'https://evil.example/' });
    await browser.post({ ...Object.fromEntries(fields), action: 'allow' });
    expect([browser.status, browser.left]).toEqual([400, null]);
  });
});
