import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typeErrors } from './check-types.js';
import { LANGUAGES, runScript } from './other-languages.js';
import { type Fence, type Page, readPages, root } from './pages.js';
import { programsOf } from './program.js';
import { runOnSandbox } from './run.js';

const pages = readPages();
const folder = mkdtempSync(join(tmpdir(), 'docs-database-'));
const database = join(folder, 'seeded.db');

beforeAll(() => createSandbox({ database }).close());
afterAll(() => rmSync(folder, { recursive: true }));

test('the code of every page compiles', { timeout: 60_000 }, () => {
  expect(typeErrors(pages.flatMap((page) => programsOf(page)))).toEqual([]);
});

describe('code that is marked `run` works', () => {
  const programs = pages.flatMap((page) => programsOf(page, ({ flags }) => flags.includes('run')));

  test.each(programs.map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    await runOnSandbox(text, database);
  });
});

describe.each(LANGUAGES.map((language) => [language.name, language.install, language] as const))(
  'code in %s works on the files of its page (needs: %s)',
  (_name, _install, language) => {
    const isRun = ({ language: name, flags }: Fence) => name === language.name && flags.includes('run');
    const written = pages.filter(({ fences }) => fences.some(isRun));

    test.skipIf(language.command === undefined).each(written.map((page) => [page.path, page] as const))(
      '%s',
      async (_, page) => {
        const [program] = programsOf(page, ({ flags }) => flags.includes('run'));
        await runOnSandbox(program?.text ?? '', database, (made) => runScript(page, language, made));
      },
    );
  },
);

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('every command that it names exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const inBlocks = page.fences.flatMap(({ code }) => code);
    const inProse = [...page.text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
    const named = [...inBlocks, ...inProse].flatMap((code) => [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]);
    const known = [...Object.keys(scripts), 'run', 'ci', 'install'];

    for (const [, script] of named) expect(known).toContain(script);
  });

  test('every file and heading that it links to exists', () => {
    const links = [...page.text.matchAll(/\]\((?!https?:|\/)([^)\s]+)/g)].map(([, link]) => link ?? '');

    expect(links.filter((link) => !isThere(page, link))).toEqual([]);
  });
});

function isThere(page: Page, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? join(root, page.path) : join(root, dirname(page.path), path);
  if (!existsSync(file)) return false;
  return heading === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(heading);
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
