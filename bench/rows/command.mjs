import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveSandbox } from 'hexoskin-sandbox';
import { interleaved } from '../lib/interleaved.mjs';

const run = promisify(execFile);
const bin = fileURLToPath(new URL('../../packages/cli/bin/hexoskin.mjs', import.meta.url));

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'start the hexoskin command in a new process',
  async measure() {
    const { url, close } = await serveSandbox({ port: 0 });
    const env = { ...process.env, HEXOSKIN_BASE_URL: url, HEXOSKIN_AUTH: 'athlete@example.org:athlete' };
    /** @param {string[]} args */
    const start = async (...args) => void (await run(process.execPath, args, { env }));
    const times = await interleaved(
      {
        node: () => start('--eval', ''),
        help: () => start(bin, '--help'),
        ofOne: () => start(bin, 'list', '--help'),
        fetch: () => start('--eval', `fetch(${JSON.stringify(`${url}/api/`)}).then((answer) => answer.text())`),
        whoami: () => start(bin, 'whoami'),
      },
      15,
    );
    await close();
    return [
      { label: "'--help', beyond Node's own start", value: times.help - times.node, unit: ' ms', atMost: 200 },
      { label: "'list --help', beyond the same", value: times.ofOne - times.node, unit: ' ms', atMost: 200 },
      { label: "'whoami', beyond the same", value: times.whoami - times.node, unit: ' ms' },
      { label: "'whoami', beyond a bare fetch in Node", value: times.whoami - times.fetch, unit: ' ms', atMost: 200 },
    ];
  },
};
