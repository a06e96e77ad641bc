import type { Fence, Page } from './pages.js';

/** Code of a page that belongs together. */
export interface Program {
  /** Path of the page, and the line in which the code begins. */
  readonly name: string;
  /** Each line of code stands in the line that it has in the page. */
  readonly text: string;
}

/**
 * The programs of a page. Its blocks of code go on with what the blocks above declare, as somebody who reads from top
 * to bottom would; the import of `HexoApi` begins anew.
 */
export function programsOf(page: Page, wanted: (fence: Fence) => boolean = () => true): Program[] {
  const groups: Fence[][] = [];
  for (const fence of page.fences) {
    if (!['ts', 'js'].includes(fence.language) || !wanted(fence)) continue;
    const begins = fence.code.some((line) => /^import \{.*\bHexoApi\b/.test(line));
    if (begins || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(fence);
  }
  return groups.map((fences) => toProgram(page, fences));
}

function toProgram({ path, text }: Page, fences: readonly Fence[]): Program {
  const lines: string[] = text.split('\n').map(() => '');
  for (const { start, code } of fences) for (const [offset, line] of code.entries()) lines[start + offset] = line;
  return { name: `${path}:${(fences[0]?.start ?? 0) + 1}`, text: lines.join('\n') };
}
