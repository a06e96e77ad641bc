import { describe, expect, it } from 'vitest';
import { readPages } from '../../../tooling/docs/pages.js';
import { COMMANDS } from '../src/command/commands.js';
import { run } from './support/in-process.js';
import { commandsOf } from './support/shell.js';

/** Every call of the command in blocks for a shell, and in the text. */
function callsOf({ text, fences }: ReturnType<typeof readPages>[number]): string[][] {
  const blocks = fences.filter(({ language }) => language === 'sh').flatMap(({ code }) => code);
  const inText = [...text.matchAll(/`((?:npx )?hexoskin [a-z][^`\n]*)`/g)].map(([, code = '']) => code);
  return [...blocks, ...inText]
    .flatMap((line) => commandsOf(line.replace(/\s#.*/, '')))
    .map((words) => (words[0] === 'npx' ? words.slice(1) : words))
    .filter(([program]) => program === 'hexoskin')
    .map(([, ...args]) => args);
}

const helpOf = async (...command: string[]): Promise<string> => (await run([...command, '--help'])).stdout;

describe('the documentation names commands and options that there are', async () => {
  const general = await helpOf();
  const help = new Map(
    await Promise.all(COMMANDS.map(async ({ name }) => [name, `${general}${await helpOf(name)}`] as const)),
  );
  const pages = readPages().flatMap((page) => {
    const calls = callsOf(page);
    return calls.length === 0 ? [] : [[page.path, calls] as const];
  });

  it.each(pages)('%s', (_, calls) => {
    for (const call of calls) {
      const [name = '', ...args] = call.filter((word) => word !== '…');
      const known = name.startsWith('--') ? general : help.get(name);
      expect(known, name).toBeDefined();
      for (const option of [name, ...args].filter((word) => word.startsWith('--'))) {
        expect(known, call.join(' ')).toMatch(new RegExp(`${option.split('=', 1)[0]}\\b`));
      }
    }
  });

  it('and there are many of them', () => {
    expect(pages.flatMap(([, calls]) => calls).length).toBeGreaterThan(40);
  });
});
