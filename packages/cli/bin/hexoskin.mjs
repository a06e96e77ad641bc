#!/usr/bin/env node
// The command as npm installs it. Plain JavaScript, because in a clone of the repository nothing may be compiled yet.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`hexoskin: Node.js 20.19 or newer is needed; this is ${process.versions.node}`);
  process.exit(1);
}
// As it was published, it is compiled; in a clone, this is written last.
const setup = new URL('../../../tooling/setup.mjs', import.meta.url);
if (existsSync(setup) && !existsSync(new URL('../../client/dist/.bundled', import.meta.url))) {
  const { prepare } = await import(setup.href);
  await prepare('build');
}
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
