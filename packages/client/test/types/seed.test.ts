import ts from 'typescript';
import { expect, test } from 'vitest';
import { complaintsAbout, openPrograms, programPath, programText } from './support/language-service.js';

const seed = programPath('seed.ts');
const indices = programPath('indices.ts');

const texts = {
  [seed]: programText('seed.ts'),
  // In memory only: with noUncheckedIndexedAccess, which the other programs allow for, it cannot compile.
  [indices]: `
    import { HexoApi } from 'hexoskin-client';
    const api = new HexoApi();
    const records = await api.record.list();
    console.log(records[0].user);
    const rng = (await api.range.list())[0];
    console.log(await rng.user.first_name);
    await (await api.datatype.list())[4].delete();
    await (await api.annotation.list({ user: 5437 }))[0].update({ annotation: 'I wuz here' });
  `,
};

test("the seed's examples compile under strict, with its plain indices", () => {
  const service = openPrograms(texts);
  expect([...complaintsAbout(service, seed), ...complaintsAbout(service, indices)]).toEqual([]);
});

test("the seed's examples compile with every check that TypeScript has", () => {
  const service = openPrograms(texts, {
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
  });
  expect(complaintsAbout(service, seed)).toEqual([]);
});

test("the seed's examples persuade the compiler by no `!`, `?.` or cast", () => {
  const persuasions: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNonNullExpression(node) || ts.isOptionalChain(node) || ts.isAssertionExpression(node)) {
      persuasions.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(seed, texts[seed] ?? '', ts.ScriptTarget.ES2022, true));
  expect(persuasions).toEqual([]);
});
