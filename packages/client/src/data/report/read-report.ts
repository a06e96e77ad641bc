import { expectObject } from '../../http/decode.js';
import { type ApiResponse, badAnswer } from '../../http/response.js';
import { keyOf } from '../../objects/uri.js';
import { ApiReport, ApiReportEntry, type ReportHistogram, type ReportMetric, type ReportTimeRange } from './report.js';

type Item = Readonly<Record<string, unknown>>;

/**
 * Reads a report in either of the forms that servers write: one list of metrics and histograms for each entry, or the two
 * apart. Links in it are left as they are: in reports of ranges the server writes addresses of records that do not exist.
 *
 * @throws DecodeError for an answer that is no report
 */
export function readReport(response: ApiResponse): ApiReport {
  const body = expectObject(response);
  const elements = Array.isArray(body['data'])
    ? body['data']
    : 'metrics' in body || 'histograms' in body
      ? [body]
      : null;
  if (!elements) throw badAnswer(response, 'JSON, but no report');
  const report = new ApiReport();
  for (const element of elements) report.push(readEntry(element));
  return report;
}

function readEntry(element: unknown): ApiReportEntry {
  const [metrics, histograms] = Array.isArray(element) ? mixed(itemsIn(element)) : apart(element);
  const timed = [...metrics, ...histograms, element].find((item) => isItem(item) && isItem(item['timerange']));
  return new ApiReportEntry(
    metrics.map(readMetric),
    histograms.map(readHistogram),
    readTimeRange(isItem(timed) ? timed['timerange'] : null),
  );
}

function mixed(items: readonly Item[]): [metrics: Item[], histograms: Item[]] {
  const isHistogram = (item: Item): boolean => 'data1' in item || Array.isArray(item['value']);
  return [items.filter((item) => !isHistogram(item)), items.filter(isHistogram)];
}

function apart(element: unknown): [metrics: Item[], histograms: Item[]] {
  return isItem(element) ? [itemsIn(element['metrics']), itemsIn(element['histograms'])] : [[], []];
}

function itemsIn(value: unknown): Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function readMetric(item: Item): ReportMetric {
  const { value, zone, zones } = item;
  return {
    ...readHead(item),
    unit: readUnit(item['unit']),
    value: number(value),
    zone: number(zone),
    zones: numbers(zones),
  };
}

function readHistogram(item: Item): ReportHistogram {
  const data1 = isItem(item['data1']) ? item['data1'] : {};
  const data2 = isItem(item['data2']) ? item['data2'] : {};
  const [bins, counts] = Array.isArray(item['value']) ? item['value'] : [data1['value'], data2['value']];
  return {
    ...readHead(item),
    unit: readUnit(data1['unit'] ?? item['unit']),
    bins: numbers(bins),
    counts: numbers(counts),
    edges: Array.isArray(data1['bin_edge']) ? numbers(data1['bin_edge']) : null,
  };
}

function readHead(item: Item): { readonly id: number; readonly name: string; readonly title: string } {
  const address = text(item['metric'] ?? item['uri'] ?? item['resource_uri']);
  const id = number(item['id']) ?? number(keyOf(address)) ?? Number.NaN;
  return { id, name: text(item['name']), title: text(item['title']) };
}

/** A symbol, or an embedded unit. */
function readUnit(unit: unknown): string {
  return text(isItem(unit) ? unit['si_short'] : unit);
}

function readTimeRange(value: unknown): ReportTimeRange | null {
  if (!isItem(value)) return null;
  const { user } = value;
  return { start: number(value['start']), end: number(value['end']), user: typeof user === 'string' ? user : null };
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
