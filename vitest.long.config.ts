import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** What takes minutes, and nobody waits for after each change. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  defineConfig({
    test: { include: ['packages/*/test/long/**/*.long.ts'], testTimeout: 600_000, maxWorkers: 1 },
  }),
);
