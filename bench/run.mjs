// Measures what the library promises against named peers and prints a table: `npm run bench`, or `npm run bench NAME`
// for one row. Nothing here fails when a target is missed; the numbers are for people.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROWS = [
  'lists',
  'lists-latency',
  'references',
  'data',
  'import',
  'command',
  'first-call',
  'sandbox',
  'recordings',
  'edf',
  'zip',
  'channels',
  'sync',
];
const measureRow = fileURLToPath(new URL('measure-row.mjs', import.meta.url));

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !ROWS.includes(name));
if (unknown !== undefined) {
  console.error(`There is no row '${unknown}'. Rows: ${ROWS.join(', ')}.`);
  process.exit(2);
}
for (const name of ROWS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // Each in a process of its own: what the others load makes the heap larger, and its cleaning slower.
  const { status } = spawnSync(process.execPath, ['--expose-gc', measureRow, name], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
