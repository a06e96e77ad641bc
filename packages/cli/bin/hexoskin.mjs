#!/usr/bin/env node
// The command as npm installs it. Plain JavaScript, because in a clone of the repository nothing may be compiled yet.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`hexoskin: Node.js 20.19 or newer is needed; this is ${process.versions.node}`);
  process.exit(1);
}
if (!existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { prepare } = await import('../../../tooling/setup.mjs');
  await prepare('build');
}
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
