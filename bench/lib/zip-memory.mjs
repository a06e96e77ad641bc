// Decodes the archive named on the command line and prints the most memory that this took, in MB.
import { readFile } from 'node:fs/promises';
import { decodeZipFile } from './decode-zip.mjs';

await decodeZipFile(process.argv[2] ?? '');
// Not resourceUsage(), which counts what the process that started this one had.
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
console.log(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
