// Draws the picture of the README from what `npm start` really prints: node tooling/docs/picture.mjs
//
// The dots of curves become a path and texts are stretched to their columns, since no two viewers have the same fonts.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { root } from '../setup.mjs';

/** @typedef {{ text: string, bold: boolean, colour: string }} Piece */

const STEPS = ['Read related objects', 'Download a record'];
/** What follows the curves is left out. */
const AFTER = 'const edf =';

const CELL = { width: 8.4, height: 17 };
const MARGIN = { x: 18, top: 46, bottom: 14 };
const COLUMNS = 82;
const TEXT = '#d8dee9';
const COLOURS = new Map([
  ['32', '#a3be8c'],
  ['36', '#88c0d0'],
  ['2', '#7b8494'],
]);

/** The eight dots of a braille character, in the order of its bits. @type {readonly (readonly [number, number])[]} */
const DOTS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
];

const manifest = JSON.parse(await readFile(join(root, 'packages/cli/package.json'), 'utf8'));
const lines = await demoLines();
await writeFile(join(root, 'docs/terminal.svg'), draw(lines));

/** The lines of the steps that are shown, with their escape sequences. */
async function demoLines() {
  const cli = join(root, 'packages/cli', manifest.bin.hexoskin);
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'demo'], {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: '1' },
    });
    const shown = ['$ npm start', ''];
    let inside = false;
    for (const line of stdout.split('\n')) {
      const plain = stripVTControlCharacters(line);
      if (/^\d+\. /.test(plain)) inside = STEPS.some((title) => plain.includes(title));
      if (plain.includes(AFTER)) break;
      if (inside && !(plain === '' && shown.at(-1) === '')) shown.push(line);
    }
    while (shown.at(-1)?.trim() === '') shown.pop();
    return shown;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} line @returns {Piece[]} */
function piecesOf(line) {
  const pieces = [];
  let bold = false;
  let colour = TEXT;
  const [first = '', ...others] = line.split('\u001b[');
  if (first !== '') pieces.push({ text: first, bold, colour });
  for (const part of others) {
    const [, code = '', text = ''] = /^([\d;]*)[A-Za-z](.*)$/.exec(part) ?? [];
    bold = code === '1' || (bold && !['', '0', '22'].includes(code));
    if (code !== '1') colour = COLOURS.get(code) ?? TEXT;
    if (text !== '') pieces.push({ text, bold, colour });
  }
  return pieces;
}

/** @param {string[]} shown */
function draw(shown) {
  const width = Math.round(2 * MARGIN.x + COLUMNS * CELL.width);
  const height = MARGIN.top + shown.length * CELL.height + MARGIN.bottom;
  const body = shown.map((line, row) => drawLine(piecesOf(line), MARGIN.top + row * CELL.height));
  const buttons = ['#bf616a', '#ebcb8b', '#a3be8c'].map(
    (fill, i) => `<circle cx="${22 + 20 * i}" cy="20" r="6" fill="${fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
  font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.5">
<title>What npm start prints: a record is downloaded, decoded and drawn</title>
<rect width="100%" height="100%" rx="8" fill="#242933"/>
${buttons.join('')}
${body.flat().join('\n')}
</svg>
`;
}

/** @param {Piece[]} pieces @param {number} top */
function drawLine(pieces, top) {
  const drawn = [];
  let column = 0;
  for (const { text, bold, colour } of pieces) {
    for (const [run = ''] of text.matchAll(/[\u2800-\u28ff]+|[^\u2800-\u28ff]+/g)) {
      const x = MARGIN.x + column * CELL.width;
      column += run.length;
      if (run.trim() === '') continue;
      drawn.push(/[\u2800-\u28ff]/.test(run) ? drawDots(run, x, top) : drawText(run, x, top, colour, bold));
    }
  }
  return drawn;
}

/** @param {string} run @param {number} x @param {number} top @param {string} colour @param {boolean} bold */
function drawText(run, x, top, colour, bold) {
  const indent = run.length - run.trimStart().length;
  const text = run.trim().replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const at = `x="${round(x + indent * CELL.width)}" y="${top + 12.5}"`;
  const length = `textLength="${round(run.trim().length * CELL.width)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${at} ${length} fill="${colour}"${bold ? ' font-weight="bold"' : ''} xml:space="preserve">${text}</text>`;
}

/** @param {string} run @param {number} x @param {number} top */
function drawDots(run, x, top) {
  const [across, down] = [CELL.width / 2, CELL.height / 4];
  const squares = [...run].flatMap((char, index) =>
    DOTS.filter((_, bit) => (char.charCodeAt(0) - 0x2800) & (1 << bit)).map(([column, row]) => {
      return `M${round(x + index * CELL.width + column * across)} ${round(top + row * down)}h${round(across)}v${round(down)}h-${round(across)}z`;
    }),
  );
  return `<path fill="#8fbcbb" d="${squares.join('')}"/>`;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}
