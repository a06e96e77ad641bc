// A plugin of TypeDoc: gives the client's many exports categories, by the folders of their sources.
import { Comment, CommentTag, Converter } from 'typedoc';

/** @type {readonly (readonly [RegExp, string])[]} */
const CATEGORIES = [
  [/\/client\/src\/(\w+\.ts$|api\/)/, 'Client'],
  [/\/client\/src\/(lists|objects)\//, 'Lists and objects'],
  [/\/client\/src\/data\//, 'Recordings'],
  [/\/client\/src\/files\//, 'Files'],
  [/\/client\/src\/(node\/|web\/)?sync[/.]/, 'Studies on disk'],
  [/\/client\/src\/auth\//, 'Signing in'],
  [/\/client\/src\/errors\//, 'Errors'],
  [/\/client\/src\/(http|discovery)\//, 'Requests and definitions'],
  [/\/client\/src\/generated\/|\/schema\/src\//, 'Resources'],
];

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, ({ project, programs }, reflection) => {
    if (reflection.parent !== project || !isOfClient(programs)) return;
    const file = project.getSymbolIdFromReflection(reflection)?.fileName ?? '';
    const category = CATEGORIES.find(([folder]) => folder.test(file))?.[1];
    if (category === undefined) throw new Error(`tooling/docs/categories.mjs has no category for ${file}`);
    reflection.comment ??= new Comment();
    reflection.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: category }]));
  });
}

/** @param {readonly import('typescript').Program[]} programs */
function isOfClient(programs) {
  return programs.some((program) => program.getRootFileNames().some((file) => file.includes('/packages/client/src/')));
}
