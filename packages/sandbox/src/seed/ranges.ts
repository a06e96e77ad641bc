import { activityTypeOf } from './activities.js';
import { type Kind, kinds } from './kinds.js';
import { labels } from './labels.js';
import type { SeedRow } from './model.js';
import type { Random } from './random.js';
import type { RecordStatus, SeedRecord } from './records.js';
import { DAY, dateText, HOUR, MINUTE, somewhatLater } from './time.js';

export interface SeedRange {
  readonly id: number;
  readonly user: number;
  /** The record it was drawn on; null where it spans several or lies outside them. */
  readonly record: SeedRecord | null;
  readonly parent: number | null;
  /** Depth below the outermost range, which has 0. */
  readonly rank: number;
  readonly name: string;
  readonly note: string;
  readonly start: number;
  /** Null while it is open. */
  readonly end: number | null;
  readonly routine: number | null;
  readonly labels: readonly number[];
  readonly status: RangeStatus;
}

/** That of the records it overlaps which matters most; `empty` where it overlaps none. */
type RangeStatus = RecordStatus | 'empty';

/** Whether somebody went somewhere, and a phone may have recorded where. */
export function isOutdoors(range: SeedRange): boolean {
  return range.record !== null && kinds[range.record.kind].outdoors;
}

type Draft = Omit<SeedRange, 'id' | 'parent' | 'status'> & { readonly parts: readonly Draft[] };

const FIRST_ID = 58_901;

/** All ranges, each behind the one it is nested in. */
export function makeRanges(records: readonly SeedRecord[], random: Random): SeedRange[] {
  const users = [...new Set(records.map((record) => record.user))];
  const recordsOf = new Map(users.map((user) => [user, records.filter((record) => record.user === user)]));
  const drafts = [
    ...records.flatMap((record) => activityDrafts(record, random)),
    ...[...recordsOf.values()].flatMap((own) => looseDrafts(own, random)),
  ];
  const ranges: SeedRange[] = [];
  const add = ({ parts, ...range }: Draft, parent: number | null) => {
    const id = FIRST_ID + ranges.length;
    ranges.push({ ...range, id, parent, status: statusOf(range, recordsOf.get(range.user) ?? []) });
    for (const part of parts) add(part, id);
  };
  for (const draft of drafts) add(draft, null);
  return ranges;
}

/** The activity that fills most of a record, with its parts and theirs. */
function activityDrafts(record: SeedRecord, random: Random): Draft[] {
  const kind = kinds[record.kind];
  if (kind.routine === null) return [];
  const length = record.upTo - record.start;
  const start = record.start + Math.round(length * random.fraction() * 0.08);
  const name = random.pick(kind.names);
  const common = {
    user: record.user,
    record,
    routine: kind.routine,
    labels: someLabels(record, random),
    note: someNote(random),
  };
  if (record.end === null) return [{ ...common, rank: 0, name, start, end: null, parts: [] }];
  const end = lastOf(record, random);
  return [{ ...common, rank: 0, name, start, end, parts: partDrafts(kind, record, start, end, random) }];
}

/** Some are ended only after the recording was stopped, and so overlap it in part. */
function lastOf(record: SeedRecord, random: Random): number {
  const end = record.upTo;
  const share = Math.round((end - record.start) * random.fraction() * 0.08);
  return record.id % 11 === 3 ? end + share : end - share;
}

function partDrafts(kind: Kind, record: SeedRecord, start: number, end: number, random: Random): Draft[] {
  const common = { user: record.user, record, routine: kind.routine, labels: [], note: '' };
  const spans = split(start, end, kind.parts.count, random);
  return spans.map(([from, to], index) => ({
    ...common,
    rank: 1,
    name: `${kind.parts.name} ${index + 1}`,
    start: from,
    end: to,
    parts: split(from, to, index === 1 ? kind.details.count : 0, random).map(([detailFrom, detailTo], detail) => ({
      ...common,
      rank: 2,
      name: `${kind.details.name} ${detail + 1}`,
      start: detailFrom,
      end: detailTo,
      parts: [],
    })),
  }));
}

/** Spans that follow one another without gaps and differ in length by up to a half. */
function split(start: number, end: number, count: number, random: Random): [number, number][] {
  const shares = Array.from({ length: count }, () => 1 + random.fraction() / 2);
  const total = shares.reduce((sum, share) => sum + share, 0);
  let from = start;
  return shares.map((share, index) => {
    const to = index === count - 1 ? end : from + Math.round(((end - start) * share) / total);
    const span: [number, number] = [from, to];
    from = to;
    return span;
  });
}

/** What belongs to no single record: weeks of training, activities without a garment, and some that were never ended. */
function looseDrafts(records: readonly SeedRecord[], random: Random): Draft[] {
  const ended = records.filter((record) => record.end !== null).sort((a, b) => a.start - b.start);
  const every = (count: number) => ended.filter((_, index) => index % Math.ceil(ended.length / count) === 1);
  return [
    ...every(15).map((record, index) => weekDraft(record, index, random)),
    ...every(8).map((record) => unrecordedDraft(record, random)),
    ...ended.slice(-3).map((record) => openDraft(record, random)),
  ];
}

function weekDraft(record: SeedRecord, index: number, random: Random): Draft {
  const start = record.start - random.integer(0, 12) * HOUR;
  const note = random.chance(0.4) ? 'Bloc de base, volume avant intensité' : '';
  return { ...loose(record, null), name: `Training week ${index + 1}`, note, start, end: start + 7 * DAY };
}

function unrecordedDraft(record: SeedRecord, random: Random): Draft {
  const start = record.upTo + random.integer(31, 90) * MINUTE;
  const end = start + random.integer(10, 90) * MINUTE;
  return { ...loose(record, 3), name: 'Stretching', note: 'Shirt in the wash, nothing recorded', start, end };
}

function openDraft(record: SeedRecord, random: Random): Draft {
  const start = record.start + random.integer(1, 60) * MINUTE;
  return { ...loose(record, kinds[record.kind].routine), name: 'Forgot to stop', note: '', start, end: null };
}

function loose(record: SeedRecord, routine: number | null): Omit<Draft, 'name' | 'note' | 'start' | 'end'> {
  return { user: record.user, record: null, routine, rank: 0, labels: [], parts: [] };
}

/** How many labels a range has depends on its record alone, so that every seed has equally many. */
function someLabels(record: SeedRecord, random: Random): number[] {
  const own = labels.filter((label) => label.user === record.user).map((label) => label.id);
  const first = random.integer(0, own.length - 1);
  const count = record.id % 8 === 0 ? 2 : record.id % 4 === 0 ? 1 : 0;
  return Array.from({ length: count }, (_, index) => own[(first + index) % own.length] ?? 0).sort((a, b) => a - b);
}

function someNote(random: Random): string {
  if (random.chance(0.75)) return '';
  return random.pick([
    'Felt strong, slept 7½ h',
    'Said "never again", and then did it again',
    'Genou gauche: à surveiller',
    'Wind from the north, −4 °C',
    'Sehr müde & hungrig',
    'Strap slipped after lap 2;\nput right at the bridge',
    '調子がいい',
  ]);
}

/** From the one that matters most to the one that matters least. */
const importance: readonly RecordStatus[] = [
  'error',
  'incomplete',
  'processing',
  'queued',
  'syncing',
  'realtime',
  'realtime_complete',
  'complete',
];

function statusOf({ start, end }: Pick<SeedRange, 'start' | 'end'>, records: readonly SeedRecord[]): RangeStatus {
  const until = end ?? Number.POSITIVE_INFINITY;
  let first = importance.length;
  for (const record of records) {
    if (record.start < until && record.upTo > start) first = Math.min(first, importance.indexOf(record.status));
  }
  return importance[first] ?? 'empty';
}

export function rangeRows(ranges: readonly SeedRange[], random: Random): SeedRow[] {
  return ranges.map((range) => {
    const created = somewhatLater(range.end ?? range.start, random);
    const edited = random.chance(0.3) ? somewhatLater(created, random) : created;
    return {
      resource: 'range',
      values: {
        id: range.id,
        user: range.user,
        name: range.name,
        note: range.note,
        start: range.start,
        end: range.end,
        parent: range.parent,
        rank: range.rank,
        trainingroutine: range.routine,
        activitytype: activityTypeOf(range.routine),
        labels: range.labels,
        status: range.status,
        created: dateText(created),
        last_modified: dateText(edited),
      },
    };
  });
}
