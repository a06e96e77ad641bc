// Measures what the library promises against named peers and prints a table: `npm run bench`, or `npm run bench NAME`
// for one row. Nothing here fails when a target is missed; the numbers are for people.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { figureLine } from './lib/figure-line.mjs';
import { channels } from './rows/channels.mjs';
import { command } from './rows/command.mjs';
import { data } from './rows/data.mjs';
import { edf } from './rows/edf.mjs';
import { firstCall } from './rows/first-call.mjs';
import { importTime } from './rows/import.mjs';
import { lists } from './rows/lists.mjs';
import { listsLatency } from './rows/lists-latency.mjs';
import { recordings } from './rows/recordings.mjs';
import { references } from './rows/references.mjs';
import { sandbox } from './rows/sandbox.mjs';
import { sync } from './rows/sync.mjs';
import { zip } from './rows/zip.mjs';

const ROWS = [
  lists,
  listsLatency,
  references,
  data,
  importTime,
  command,
  firstCall,
  sandbox,
  recordings,
  edf,
  zip,
  channels,
  sync,
];

// Lets measurements begin with a clean heap, without a flag that the caller would have to know.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !ROWS.some((row) => row.name === name));
if (unknown !== undefined) {
  console.error(`There is no row '${unknown}'. Rows: ${ROWS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
for (const row of ROWS) {
  if (wanted.length > 0 && !wanted.includes(row.name)) continue;
  console.log(`${row.name}: ${row.work}`);
  for (const figure of await row.measure()) console.log(figureLine(figure));
}
