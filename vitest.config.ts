import { defineConfig } from 'vitest/config';

const source = (name: string, entry = 'index') =>
  new URL(`./packages/${name}/src/${entry}.ts`, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    // Tests run on the sources, so that a stale build can never hide a failure.
    alias: {
      'hexoskin-schema/outline': source('schema', 'generated/outline'),
      'hexoskin-schema': source('schema'),
      'hexoskin-formats/edf': source('formats', 'edf/index'),
      'hexoskin-formats/parquet': source('formats', 'parquet/index'),
      'hexoskin-formats/physical': source('formats', 'samples/physical'),
      'hexoskin-formats/ticks': source('formats', 'time/ticks'),
      'hexoskin-formats/zip': source('formats', 'zip/index'),
      'hexoskin-formats': source('formats'),
      'hexoskin-client/files': source('client', 'node/files'),
      'hexoskin-client': source('client', 'node'),
      'hexoskin-sandbox': source('sandbox'),
    },
  },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'tooling/**/*.test.ts',
      'examples/**/*.test.ts',
    ],
    // Ends what hangs, and nothing that is slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The sources keep no state in modules, so the files of a process may share what they load: that is most of their time.
    isolate: false,
    // By default one core is left idle, which is half of a machine with two.
    maxWorkers: '100%',
  },
});
