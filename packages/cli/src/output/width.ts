import stringWidth from 'string-width';

const PLAIN = /^[ -~]*$/;

/** Columns that a text takes on a terminal, where some characters take two and some none. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** A text in just so many columns: filled up with spaces, at the left where `right`, or cut with `…`. */
export function fitted(text: string, width: number, right: boolean): string {
  const own = widthOf(text);
  if (own > width) return cut(text, width);
  const spaces = ' '.repeat(width - own);
  return right ? spaces + text : text + spaces;
}

function cut(text: string, width: number): string {
  let kept = '';
  let taken = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const own = widthOf(segment);
    if (taken + own > width - 1) break;
    kept += segment;
    taken += own;
  }
  return `${kept}…${' '.repeat(width - 1 - taken)}`;
}
