/** A place in a program that a comment below it points at: `// ^?`, with what is expected there or with nothing. */
export interface Query {
  readonly position: number;
  /** The line that is asked about. */
  readonly code: string;
  /** The word at that place. */
  readonly word: string;
  /** What stands behind the mark. */
  readonly expected: string;
}

export function queriesIn(text: string): Query[] {
  const queries: Query[] = [];
  let [offset, codeAt, code] = [0, 0, ''];
  for (const line of text.split('\n')) {
    const [mark] = /^\s*\/\/ *\^\?\s*/.exec(line) ?? [];
    if (mark === undefined) [codeAt, code] = [offset, line];
    else {
      const column = line.indexOf('^?');
      const word = `${/\w*$/.exec(code.slice(0, column))?.[0]}${/^\w*/.exec(code.slice(column))?.[0]}`;
      queries.push({ position: codeAt + column, code: code.trim(), word, expected: line.slice(mark.length) });
    }
    offset += line.length + 1;
  }
  return queries;
}
