import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

let sandbox: ServedSandbox;
const cacheFolder = mkdtempSync(join(tmpdir(), 'hexoskin-'));
const printed: string[] = [];

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
});

afterAll(async () => {
  await sandbox.close();
  rmSync(cacheFolder, { recursive: true });
});

beforeEach(() => {
  vi.stubEnv('HEXOSKIN_BASE_URL', sandbox.url);
  vi.stubEnv('XDG_CACHE_HOME', cacheFolder);
  vi.stubEnv('HEXOSKIN_DATA', cacheFolder);
  vi.stubEnv('HEXOSKIN_SECONDS', '4');
  for (const name of ['HEXOSKIN_API_KEY', 'HEXOSKIN_API_SECRET', 'HEXOSKIN_AUTH']) vi.stubEnv(name, undefined);
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((...values) => printed.push(values.join(' ')));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const EXPECTED: Record<string, RegExp[]> = {
  'create-change-delete': [
    /^Created \/api\/range\/\d+\/$/,
    /Hill intervals/,
    /^50 minutes, 'Eight times up'$/,
    /^Deleted$/,
  ],
  'download-ecg-to-edf': [/record_\d+_ecg\.edf: [1-9]\d+ bytes, 0 of them from an earlier run$/],
  errors: [
    /did you mean 'start__lt'/,
    /delete is not allowed on a datatype/,
    /nothing at .*\/api\/range\/999999999\//,
    /sign in again: .*401/,
    /try again later: .*127\.0\.0\.1:65535/,
  ],
  'follow-live-record': [
    /^[4-6]\d new of heart_rate, the last one \d+ bpm$/,
    /^[4-6]\d new of breathing_rate, the last one \d+ /,
    /^Enough$/,
  ],
  'heart-rate-variability': [
    /^Record \d+: [1-9]\d+ of [1-9]\d+ intervals are between normal beats$/,
    /^mean RR \d{3,4}\.\d ms, which is \d{2,3}\.\d bpm$/,
    /^SDNN {4}[1-9]\d*\.\d ms$/,
    /^RMSSD {3}[1-9]\d*\.\d ms$/,
    /^pNN50 {3}\d+\.\d %$/,
  ],
  'list-and-iterate': [/^10 of \d{3} records$/, /^\d+ \d{4}-\d\d-\d\dT\S+ complete$/, /^[1-9]\d* hours recorded/],
  'related-objects': [/^Zoë: .* \(.+\)$/, /^Gender in the profile of \d+: [MF]$/, /^Zoë Lindqvist$/],
  'sync-a-study': [
    /^1 of \d: \/api\/record\/\d+\/ complete$/,
    /^\d taken, 0 here already, 0 failed$/,
    /^\d+ files are as they came, 0 are not$/,
  ],
};

test('every example is run here', () => {
  const programs = readdirSync(import.meta.dirname).filter((file) => /^[\w-]+\.ts$/.test(file));
  expect(programs).toEqual(Object.keys(EXPECTED).map((name) => `${name}.ts`));
});

test.each(Object.entries(EXPECTED))('%s works', async (name, lines) => {
  await import(join(import.meta.dirname, `${name}.ts`));

  for (const line of lines) expect(printed).toContainEqual(expect.stringMatching(line));
});
