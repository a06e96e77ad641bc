import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { interleaved } from '../lib/interleaved.mjs';
import { modulesOnImport } from '../lib/modules-on-import.mjs';

const run = promisify(execFile);
const entry = import.meta.resolve('hexoskin-client');

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'import the client in a new process',
  async measure() {
    const times = await interleaved(
      { node: () => evaluate(''), client: () => evaluate(`import ${JSON.stringify(entry)};`) },
      25,
    );
    const modules = await modulesOnImport(entry);
    return [
      { label: "beyond Node's own start", value: times.client - times.node, unit: ' ms', atMost: 40 },
      { label: 'modules', value: modules.length, unit: '', atMost: 80 },
    ];
  },
};

/** @param {string} program */
async function evaluate(program) {
  await run(process.execPath, ['--input-type=module', '--eval', program]);
}
