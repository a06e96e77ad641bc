// Synchronizes the server named first into the folder named second and prints the most memory that this took, in MB.
import { readFile } from 'node:fs/promises';
import { HexoApi, syncRecordings } from 'hexoskin-client';

const [baseUrl = '', folder = ''] = process.argv.slice(2);
const api = new HexoApi({ baseUrl, auth: 'bench@example.org:bench', schemas: 'bundled' });
const { failed } = await syncRecordings({ api, folder });
if (failed.length > 0) throw new Error(`${failed[0]?.reason}`);
// Not resourceUsage(), which counts what the process that started this one had.
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
console.log(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
