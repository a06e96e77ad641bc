import { type SandboxOptions, type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll } from 'vitest';
import type { Finished } from './hexoskin.js';
import { run, type Surroundings } from './in-process.js';

/** A command on a sandbox that runs for all tests of a file. */
export interface OnSandbox {
  readonly server: ServedSandbox;
  /** Runs the command as the athlete. */
  hexoskin(argv: readonly string[], surroundings?: Surroundings): Promise<Finished>;
}

/** Starts a sandbox before the tests of a file and stops it behind them. */
export function onSandbox(options: SandboxOptions = {}): OnSandbox {
  let server: ServedSandbox | null = null;
  beforeAll(async () => {
    server = await serveSandbox({ ...options, port: 0 });
  });
  afterAll(() => server?.close());
  const running = (): ServedSandbox => {
    if (server === null) throw new Error('The sandbox is there while tests run');
    return server;
  };
  return {
    get server() {
      return running();
    },
    hexoskin: (argv, { env = {}, ...surroundings } = {}) =>
      run(argv, {
        ...surroundings,
        env: {
          HEXOSKIN_BASE_URL: running().url,
          HEXOSKIN_AUTH: 'athlete@example.org:athlete',
          HEXOSKIN_CONFIG_DIR: '/dev/null/nowhere',
          HEXOSKIN_ZONE: 'America/Montreal',
          ...env,
        },
      }),
  };
}
