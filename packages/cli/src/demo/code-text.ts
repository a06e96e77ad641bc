/**
 * The code of a function as a person would write it at that place: what is shown is what runs, so the two cannot
 * drift apart.
 *
 * @param before what stands before an expression, such as `const range = await `
 */
export function codeText(code: () => unknown, before: string): string[] {
  const text = code.toString().replace(/^(async )?\(\) => /, '');
  if (!text.startsWith('{')) {
    const [first = '', ...rest] = `${before}${text};`.split('\n');
    return [first, ...outdented(rest)];
  }
  return outdented(
    text
      .slice(1, text.lastIndexOf('}'))
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );
}

/** Without the indentation that all lines share, and with two spaces for each of the compiler's four. */
function outdented(lines: readonly string[]): string[] {
  const shared = Math.min(...lines.map(indentation));
  return lines.map((line) => ' '.repeat((indentation(line) - shared) / 2) + line.trim());
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
