import { expect, test } from 'vitest';
import { openExchange } from '../http/exchange.js';
import { chooseFormat } from './formats.js';

function chosen(accept: string | null, query = ''): string {
  const url = `http://127.0.0.1/api/data/${query}`;
  return chooseFormat(openExchange(new Request(url, accept === null ? {} : { headers: { accept } }), url, '/api/'));
}

test.each([
  [null, 'application/json'],
  ['*/*', 'application/json'],
  ['*', 'application/json'],
  ['text/csv', 'text/csv'],
  ['TEXT/CSV; charset=utf-8', 'text/csv'],
  ['text/*', 'text/csv'],
  ['application/*', 'application/json'],
  ['application/x-edf', 'application/x-edf'],
  ['application/octet-stream, application/json;q=0.5', 'application/octet-stream'],
  ['application/octet-stream;q=0.2, application/json;q=0.5', 'application/json'],
  ['*/*;q=0.1, text/csv', 'text/csv'],
  ['application/json;q=0, */*', 'text/csv'],
  ['image/png', 'application/json'],
  ['text/csv;q=0', 'application/json'],
])('Accept %j asks for %s', (accept, format) => {
  expect(chosen(accept)).toBe(format);
});

test('the parameters of a URL come before the header', () => {
  expect(chosen('text/csv', '?format=json')).toBe('application/json');
  expect(chosen('text/csv', '?callback=f')).toBe('application/json');
  expect(chosen('text/csv', '?format=yaml')).toBe('text/csv');
  expect(chosen(null, '?format=csv')).toBe('text/csv');
  expect(chosen('text/csv', '?format=zip')).toBe('application/octet-stream');
  expect(chosen('*/*', '?format=edf&callback=f')).toBe('application/x-edf');
});
