import { describe, expect, it } from 'vitest';
import { looksLikeHtml, serverMessage } from './server-message.js';

describe('serverMessage', () => {
  it.each([
    [{ error: 'API signature failed.' }, 'API signature failed.'],
    [{ error_message: 'Sorry, this request could not be processed.' }, 'Sorry, this request could not be processed.'],
    [{ errors: 'no' }, 'no'],
    [{ error: 'invalid_grant', error_description: 'The code has expired.' }, 'The code has expired.'],
    [{ range: { name: ['This field is required.'] } }, 'name: This field is required.'],
    [{ range: { name: ['a', 'b'], start: ['c'] } }, 'name: a; name: b; start: c'],
    [{ error: { start: ['Enter a number.'] } }, 'start: Enter a number.'],
    ['  plain text \n', 'plain text'],
    [{ error: 'positive integer &gt;= 0 &amp; &quot;x&quot; isn&#39;t' }, 'positive integer >= 0 & "x" isn\'t'],
    [{ error: '&amp;lt;' }, '&lt;'],
    ['<!DOCTYPE html><html><head><title>Page not found</title></head><body>long</body></html>', 'Page not found'],
    ['<html><body>no title</body></html>', ''],
    [null, ''],
    [undefined, ''],
    [{}, ''],
    [[], ''],
    [42, ''],
    [new Uint8Array([1, 2]), ''],
  ])('finds what a person can read in %j', (body, message) => {
    expect(serverMessage(body)).toBe(message);
  });

  it('cuts what is too long to be read', () => {
    const message = serverMessage({ error: 'x'.repeat(10_000) });
    expect(message.length).toBeLessThan(600);
    expect(message.endsWith('…')).toBe(true);
  });
});

describe('looksLikeHtml', () => {
  it('tells web pages from other texts', () => {
    expect(looksLikeHtml('\n <!doctype HTML>')).toBe(true);
    expect(looksLikeHtml('<html lang="en">')).toBe(true);
    expect(looksLikeHtml('<h1>Not Found</h1>')).toBe(true);
    expect(looksLikeHtml('<center>nginx</center>')).toBe(true);
    expect(looksLikeHtml('<?xml version="1.0"?><TrainingCenterDatabase>')).toBe(false);
    expect(looksLikeHtml('a < b')).toBe(false);
    expect(looksLikeHtml('{"a": "<html>"}')).toBe(false);
  });
});
