// Decodes a record from the server named on the command line and prints the most memory that this took, in MB.
import { readFile } from 'node:fs/promises';
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi({ baseUrl: process.argv[2] ?? '', auth: 'bench@example.org:bench', schemas: 'bundled' });
let sum = 0;
for await (const channel of api.data.channels({ record: 1 })) {
  for await (const series of channel) sum += (series.values[0] ?? 0) + (series.valid[0] ?? 0);
}
if (Number.isNaN(sum)) throw new Error('A sample is no number.');
// Not resourceUsage(), which counts what the process that started this one had.
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
console.log(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
