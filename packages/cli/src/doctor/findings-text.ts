import { styleText } from 'node:util';
import { blockText } from '../output/block-text.js';
import type { Finding } from './finding.js';

const MARKS = { good: '✓', note: '·', problem: '✗' } as const;
const STYLES = { '✓': 'green', '·': 'dim', '✗': 'red' } as const;

/** What was found, for people: a mark before each, and behind it what to do. */
export function findingsText(findings: readonly Finding[], width: number, colour: boolean): string {
  const text = blockText(
    findings.map(({ check, state, found, next }) => [
      MARKS[state],
      check,
      next === null ? found : `${found}\n→ ${next}`,
    ]),
    width,
  );
  if (!colour) return text;
  return text.replaceAll(/^[✓·✗]/gm, (mark) =>
    styleText(STYLES[mark as keyof typeof STYLES], mark, { validateStream: false }),
  );
}
