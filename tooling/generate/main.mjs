// Writes the files that follow from the schema package; with --check, only tells which of them are out of date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resources } from '../../packages/schema/dist/index.js';
import { root } from '../setup.mjs';
import { accessorsSource } from './accessors.mjs';
import { inputsSource } from './inputs.mjs';
import { instancesSource } from './instances.mjs';
import { outlineSource } from './outline.mjs';

const known = [...resources.values()];
const payloadNames = exportedNames('packages/schema/src/payloads.ts');
const inputs = inputsSource(known, payloadNames);
const schemaNames = ['ObjectInput', ...payloadNames, ...namesExportedBy(inputs)];

/** @type {Record<string, string>} */
const files = {
  'packages/schema/src/generated/outline.ts': outlineSource(known),
  'packages/schema/src/generated/inputs.ts': inputs,
  'packages/client/src/generated/instances.ts': instancesSource(known, schemaNames),
  'packages/client/src/generated/accessors.ts': accessorsSource(known),
};

const stale = Object.entries(files).filter(([path, source]) => readIfThere(join(root, path)) !== source);

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is out of date: run 'npm run generate'`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, source] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
    console.log(`wrote ${path}`);
  }
}

/** @param {string} path */
function exportedNames(path) {
  return namesExportedBy(readFileSync(join(root, path), 'utf8'));
}

/** @param {string} source */
function namesExportedBy(source) {
  return Array.from(source.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name = '']) => name);
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
