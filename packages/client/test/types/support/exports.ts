import ts from 'typescript';

/** The declarations of everything that a module exports. */
export function exportsOf(program: ts.Program, path: string): ts.Declaration[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} is not a module of the program`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const origin = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return origin.declarations ?? [];
  });
}

/** Properties and accessors of those interfaces that are generated. Of accessors, the first of a pair has the doc of both. */
export function generatedMembers(declarations: readonly ts.Declaration[]): ts.Declaration[] {
  return declarations
    .filter(ts.isInterfaceDeclaration)
    .filter((declaration) => declaration.getSourceFile().fileName.includes('/generated/'))
    .flatMap(({ members }) => members.filter((member) => member.name && !ts.isSetAccessor(member)));
}
