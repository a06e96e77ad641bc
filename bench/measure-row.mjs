// Measures one row, whose name is the argument, and prints its part of the table.
import { figureLine } from './lib/figure-line.mjs';

const [name] = process.argv.slice(2);
/** @type {{ row: import('./lib/row.mjs').Row }} */
const { row } = await import(`./rows/${name}.mjs`);
console.log(`${name}: ${row.work}`);
for (const figure of await row.measure()) console.log(figureLine(figure));
