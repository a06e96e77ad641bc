import { zipError } from './model.js';

/** What the 128 bytes beyond ASCII mean in names that are not marked as UTF-8: the characters of the first PCs. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Some programs of Windows write backslashes between folders, where the format wants slashes. */
export function decodeName(bytes: Uint8Array, isUtf8: boolean, offset: number): string {
  return characters(bytes, isUtf8, offset).replaceAll('\\', '/');
}

function characters(bytes: Uint8Array, isUtf8: boolean, offset: number): string {
  if (!isUtf8) return Array.from(bytes, (byte) => CODE_PAGE_437[byte - 128] ?? String.fromCharCode(byte)).join('');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw zipError('is no UTF-8', offset, 'name', cause);
  }
}

/** Makes sure that every file of an archive finds a place of its own below one folder, on any system. */
export class Names {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** @throws FormatError for a name that leads elsewhere or that an earlier one has taken */
  add(name: string, offset: number): void {
    const problem = problemOf(name);
    if (problem !== null) throw zipError(`${JSON.stringify(name)} ${problem}`, offset, 'name');
    // Systems differ in whether they tell such names apart.
    const parts = name.normalize('NFC').toLowerCase().split('/');
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const isFolder = parts.at(-1) === '';
    const path = parts.join('/');
    const isTaken = !isFolder && (this.#files.has(path) || this.#folders.has(path));
    if (isTaken || folders.some((folder) => this.#files.has(folder))) {
      throw zipError(`${JSON.stringify(name)} occurs twice`, offset, 'name');
    }
    for (const folder of folders) this.#folders.add(folder);
    if (!isFolder) this.#files.add(path);
  }
}

function problemOf(name: string): string | null {
  if (name === '') return 'is empty';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'is absolute';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\0-\x1f\x7f]/.test(name)) return 'has a control character';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'leads elsewhere';
  return null;
}
