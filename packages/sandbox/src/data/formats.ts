import type { Exchange } from '../http/exchange.js';
import { checkAccept } from '../http/reply.js';

/** What samples can be asked for in, the one that is taken where nothing else is said first. */
export const dataFormats = ['application/json', 'text/csv', 'application/octet-stream', 'application/x-edf'] as const;

export type DataFormat = (typeof dataFormats)[number];

/** Their names in the parameter `format`. */
const NAMES: ReadonlyMap<string | undefined, DataFormat> = new Map([
  ['json', 'application/json'],
  ['csv', 'text/csv'],
  ['zip', 'application/octet-stream'],
  ['edf', 'application/x-edf'],
]);

/** The format that a request asks for. Where nothing that it accepts is on offer it gets JSON, as anywhere. */
export function chooseFormat({ query, headers }: Exchange): DataFormat {
  const named = NAMES.get(query.get('format'));
  if (named !== undefined) return named;
  if (query.has('callback')) return 'application/json';
  const accept = headers.get('accept') ?? '*/*';
  checkAccept(accept);
  const ranges = accept.split(',').map(readMediaRange);
  const liking = (format: DataFormat): number => qualityOf(format, ranges);
  const best = dataFormats.reduce((a, b) => (liking(b) > liking(a) ? b : a));
  return liking(best) > 0 ? best : 'application/json';
}

/** Whether a request asks for one more type, which is on offer beside JSON and taken only where it is named. */
export function accepts({ headers }: Exchange, type: string): boolean {
  const accept = headers.get('accept');
  if (accept === null || !accept.toLowerCase().includes(type)) return false;
  checkAccept(accept);
  const ranges = accept.split(',').map(readMediaRange);
  const quality = ranges.find((range) => range.type === type)?.quality ?? 0;
  return quality > 0 && quality >= qualityOf('application/json', ranges);
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

function readMediaRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return { type: type === '*' ? '*/*' : type.toLowerCase(), quality: Number.isNaN(quality) ? 1 : quality };
}

/** The quality that the most particular of the ranges gives to a format; 0 where none has it. */
function qualityOf(format: DataFormat, ranges: readonly MediaRange[]): number {
  const patterns = [format, `${format.split('/')[0]}/*`, '*/*'];
  const found = patterns.map((pattern) => ranges.find(({ type }) => type === pattern)).find((range) => range);
  return found?.quality ?? 0;
}
