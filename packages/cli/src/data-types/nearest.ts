/** The known name that is most like a misspelt one; null where none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const ranked = Array.from(known, (candidate) => ({ candidate, edits: editsBetween(name, candidate) }));
  ranked.sort((one, other) => one.edits - other.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.max(1, name.length / 3) ? best.candidate : null;
}

/** How many letters have to be put in, left out or replaced. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const above = row;
    row = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      row.push(Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
    }
  }
  return row[to.length] ?? 0;
}
