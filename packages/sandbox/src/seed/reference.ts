import { dataTypes, type Metric, metrics, units } from 'hexoskin-schema';
import type { SeedRow } from './model.js';

/** Units of metrics whose ids in the API are not known. */
const otherUnits = [
  { id: 1001, symbol: 'g', name: 'standard gravity' },
  { id: 1002, symbol: 'rpm', name: 'respirations per minute' },
  { id: 1003, symbol: 'spm', name: 'steps per minute' },
  { id: 1004, symbol: 'L/min', name: 'liters per minute' },
  { id: 1005, symbol: 'm/s', name: 'meters per second' },
];

const allUnits = [...units, ...otherUnits];

/** Other spellings of units that the API has an id for. */
const spellings: Readonly<Record<string, string>> = { kcal: 'Cal', kCal: 'Cal' };

/** Units, metrics and data types: what everybody sees and nobody changes. */
export function referenceRows(): SeedRow[] {
  return [...allUnits.map(unitRow), ...metrics.flatMap(metricRows), ...dataTypeRows()];
}

function unitRow({ id, symbol, name }: (typeof allUnits)[number]): SeedRow {
  const info = symbol === '' ? 'A number without a unit, or one on a scale from 1 to 10' : '';
  return { resource: 'unit', values: { id, si_short: symbol, si_long: name, info } };
}

/** A metric without an id is known from files alone, and no object of the API. */
function metricRows(metric: Metric): SeedRow[] {
  if (metric.id === null) return [];
  const { id, title, kind, note } = metric;
  const unit = metric.unitId ?? unitOf(metric.unit);
  const name = metric.name ?? title.toLowerCase().replaceAll(/\W+/g, '_');
  const type = kind === 'value' ? 'metric' : kind;
  return [{ resource: 'metric', values: { id, name, type, unit, description: note ?? '', writable: false } }];
}

function unitOf(symbol: string): number {
  const wanted = spellings[symbol] ?? symbol;
  const unit = allUnits.find((known) => known.symbol === wanted);
  if (unit === undefined) throw new Error(`No unit has the symbol '${symbol}'`);
  return unit.id;
}

function dataTypeRows(): SeedRow[] {
  return dataTypes.flatMap(({ id, name, about, ticksPerSample, listed }) => {
    if (id === null) return [];
    const hexo_freq = listed?.ticksPerSample ?? ticksPerSample;
    return [{ resource: 'datatype', values: { dataid: id, name: listed?.name ?? name, hexo_freq, info: about } }];
  });
}
