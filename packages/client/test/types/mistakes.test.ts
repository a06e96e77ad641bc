import { expect, test } from 'vitest';
import { complaintsAbout, openPrograms, programPath, programText } from './support/language-service.js';

const MARK = '// @ts-expect-error ';

test('the compiler refuses every mistake, and says what is wrong', async () => {
  const path = programPath('mistakes.ts');
  const lines = programText('mistakes.ts').split('\n');
  const mistaken = lines.flatMap((line, index) => (line.startsWith(MARK) ? [index + 2] : []));
  // Without the marks, which would swallow them, the complaints come to light.
  const service = openPrograms({ [path]: lines.join('\n').replaceAll(MARK, '// ') });

  const complaints = complaintsAbout(service, path);

  expect(complaints.map(({ line }) => line)).toEqual(mistaken);
  const report = complaints.map(
    ({ line, text }) => `## ${lines[line - 2]?.slice(MARK.length)}\n\n    ${lines[line - 1]}\n\n${text}\n`,
  );
  await expect(`${INTRODUCTION}\n${report.join('\n')}`).toMatchFileSnapshot('mistakes.md');
});

const INTRODUCTION = `# What the compiler says of mistakes

Taken from TypeScript over \`programs/mistakes.ts\`. After a change that is meant, renew it by \`npx vitest run mistakes -u\`.
`;
