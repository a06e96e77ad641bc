import type { SeedRow } from './model.js';
import type { Random } from './random.js';
import type { SeedRecord } from './records.js';
import { dateText, somewhatLater } from './time.js';

const START = 4096;
const STOP = 4097;
const COMMENT = 4098;

const FIRST_ID = 61_301;

/** Comments on every third record, and a pair of start and stop marks on every fifth. */
export function annotationRows(records: readonly SeedRecord[], random: Random): SeedRow[] {
  const values = records.flatMap((record, index) => [
    ...(index % 3 === 0 ? [annotation(record, COMMENT, someComment(random), somewhereIn(record, random), random)] : []),
    ...(index % 5 === 0 ? marks(record, random) : []),
  ]);
  return values.map((value, index) => ({ resource: 'annotation', values: { id: FIRST_ID + index, ...value } }));
}

function marks(record: SeedRecord, random: Random): SeedRow['values'][] {
  const [from, to] = [somewhereIn(record, random), somewhereIn(record, random)].sort((a, b) => a - b);
  const what = random.pick(['Interval', 'Climb', 'Montée', 'Breathing exercise', 'coffee, then "work"']);
  return [
    annotation(record, START, what, from ?? record.start, random),
    annotation(record, STOP, what, to ?? record.upTo, random),
  ];
}

/** A mark need not name the record that it falls into. */
function annotation(
  record: SeedRecord,
  datatype: number,
  text: string,
  start: number,
  random: Random,
): SeedRow['values'] {
  return {
    annotation: text,
    datatype,
    start,
    user: record.user,
    record: random.chance(0.5) ? record.id : null,
    last_modified: dateText(somewhatLater(start, random)),
  };
}

function somewhereIn(record: SeedRecord, random: Random): number {
  return random.integer(record.start, record.upTo);
}

function someComment(random: Random): string {
  return random.pick([
    'Dizzy for a moment',
    'Fell asleep, woke at once',
    'Électrode humidifiée, signal meilleur',
    'Phone rang (twice), heart rate 130 → 152',
    'Hill',
    'He said "just one more"',
    'Übelkeit',
    '',
    '💧 drank 0,5 L',
  ]);
}
