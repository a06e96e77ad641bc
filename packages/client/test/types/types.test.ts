import ts from 'typescript';
import { expect, test } from 'vitest';
import { exportsOf, generatedMembers } from './support/exports.js';
import { complaintsAbout, type Hover, hoverAt, openFiles, pathTo, programPath } from './support/language-service.js';
import { queriesIn } from './support/queries.js';

// All of these tests ask one compiler, since starting one takes longer than all its answers.

const seed = programPath('seed.ts');
const indices = programPath('indices.ts');
const inference = programPath('inference.ts');
const mistakes = programPath('mistakes.ts');
const hovers = programPath('hovers.ts');
const library = pathTo('packages/client/src/index.ts');

const texts = Object.fromEntries(
  [seed, inference, mistakes, hovers, library].map((path) => [path, ts.sys.readFile(path) ?? '']),
);

const MISTAKE = '// @ts-expect-error ';

const service = openFiles({
  ...texts,
  // Without the marks, which would swallow them, the complaints come to light.
  [mistakes]: textOf(mistakes).replaceAll(MISTAKE, '// '),
  // Where `noUncheckedIndexedAccess` is set, as it is for files of this checkout, this cannot compile.
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
});

// Asked first: in a few places, what the compiler shows depends on what it has checked before.
const shown = queriesIn(textOf(hovers)).map((query) => ({ ...query, ...hoverAt(service, hovers, query.position) }));

test("the seed's examples compile, with its plain indices, too", () => {
  expect([...complaintsAbout(service, seed), ...complaintsAbout(service, indices)]).toEqual([]);
});

test("the seed's examples persuade the compiler by no `!`, `?.` or cast", () => {
  const persuasions: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNonNullExpression(node) || ts.isOptionalChain(node) || ts.isAssertionExpression(node)) {
      persuasions.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(seed, textOf(seed), ts.ScriptTarget.ES2022, true));
  expect(persuasions).toEqual([]);
});

test('calls and fields have the types that are written under them', () => {
  const queries = queriesIn(textOf(inference));
  const found = queries.map(({ position, code }) => ({ code, type: hoverAt(service, inference, position).type }));
  expect(found).toEqual(queries.map(({ code, expected }) => ({ code, type: expected })));
  expect(complaintsAbout(service, inference)).toEqual([]);
});

test('the compiler refuses every mistake, and says what is wrong', async () => {
  const lines = textOf(mistakes).split('\n');
  const complaints = complaintsAbout(service, mistakes);
  expect(complaints.map(({ line }) => line)).toEqual(
    lines.flatMap((line, index) => (line.startsWith(MISTAKE) ? [index + 2] : [])),
  );
  const report = complaints.flatMap(({ line, text }) => [
    `## ${lines[line - 2]?.slice(MISTAKE.length)}`,
    indent(lines[line - 1] ?? ''),
    text,
  ]);
  await expect(page('What the compiler says of mistakes', mistakes, report)).toMatchFileSnapshot('mistakes.md');
});

test('what an editor shows reads well', async () => {
  const report = shown.flatMap(({ code, word, type, doc, tags }) =>
    [`## \`${word}\` in \`${code}\``, indent(type), doc, ...tags].filter((part) => part !== ''),
  );
  await expect(page('What an editor shows', hovers, report)).toMatchFileSnapshot('hovers.md');
  expect(complaintsAbout(service, hovers)).toEqual([]);
});

test('every export has a doc, and every generated property one of one line', () => {
  const declarations = exported();
  const mute = declarations.filter((declaration) => docOf(declaration) === '');
  const notOneLine = generatedMembers(declarations).filter((member) => !/^.+$/.test(docOf(member)));
  expect([...mute, ...notOneLine].map((declaration) => hoverOf(declaration).type)).toEqual([]);
});

test('every generated property has a type that can be read', () => {
  const members = generatedMembers(exported()).map((member) => hoverOf(member).type);
  const unreadable = /\b(any|import|infer|keyof|typeof|Omit|Pick|Exclude|Extract|Partial|Required)\b|\? .+ : |\.\.\./;
  expect(members.filter((text) => unreadable.test(text.replace(/^.*?: /, '')))).toEqual([]);
  // The rule must have had something to judge.
  expect(members.length).toBeGreaterThan(1000);
});

function textOf(path: string): string {
  return texts[path] ?? '';
}

function exported(): ts.Declaration[] {
  const program = service.getProgram();
  return program ? exportsOf(program, library) : [];
}

function docOf(declaration: ts.Declaration): string {
  const { doc, tags } = hoverOf(declaration);
  return doc || (tags.find((tag) => tag.startsWith('@deprecated ')) ?? '');
}

function hoverOf(declaration: ts.Declaration): Hover {
  const name = ts.getNameOfDeclaration(declaration) ?? declaration;
  return hoverAt(service, name.getSourceFile().fileName, name.getStart());
}

function page(title: string, program: string, paragraphs: readonly string[]): string {
  const origin = program.replace(/.*\/(?=programs)/, '');
  const intro = `Taken from TypeScript over \`${origin}\`. After a change that is meant: \`npx vitest run types.test -u\`.`;
  return `${[`# ${title}`, intro, ...paragraphs].join('\n\n')}\n`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
