import { devices } from './devices.js';
import { type KindName, kinds } from './kinds.js';
import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, type Person, STRANGER } from './people.js';
import type { Random } from './random.js';
import { recipeOf } from './recipes.js';
import { DAY, dateText, MINUTE, PRESENT, somewhatLater } from './time.js';

export type RecordStatus =
  | 'realtime'
  | 'realtime_complete'
  | 'syncing'
  | 'complete'
  | 'queued'
  | 'processing'
  | 'error'
  | 'incomplete';

export interface SeedRecord {
  readonly id: number;
  readonly user: number;
  readonly kind: KindName;
  readonly start: number;
  /** Null while it is being recorded. */
  readonly end: number | null;
  /** Where it ends so far. */
  readonly upTo: number;
  readonly status: RecordStatus;
}

/** The oldest record is the one that the documentation of the API shows. */
const documented: SeedRecord = {
  id: 37_700,
  user: ATHLETE,
  kind: 'run',
  start: 359_840_226_870,
  end: 359_840_821_814,
  upTo: 359_840_821_814,
  status: 'complete',
};

const documentedDevice = {
  device: 'HXSKIN1200002070',
  dev_id: 'F'.repeat(32),
  firmware_rev: '1.0.5',
  soft_protocole: 0,
  soft_uid: 'HXDEV-AUTO',
};

interface Diary {
  readonly user: number;
  /** What fills one stretch of days after another, over and over. */
  readonly habits: readonly [KindName, ...KindName[]];
  /** Length of a stretch. A recording starts and ends within its own, so that none of a user's overlap. */
  readonly stretchDays: number;
  readonly stretches: number;
  /** Records of the last stretches that are not finished, the last one last. */
  readonly unfinished: readonly RecordStatus[];
}

const diaries: readonly Diary[] = [
  {
    user: ATHLETE,
    habits: ['run', 'night', 'ride', 'restTest', 'day', 'run', 'check', 'gym', 'night', 'sprintTest'],
    stretchDays: 2,
    stretches: 240,
    unfinished: ['queued', 'processing', 'syncing', 'realtime'],
  },
  {
    user: FRIEND,
    habits: ['ride', 'night', 'run', 'check', 'gym', 'night', 'ride', 'day'],
    stretchDays: 3,
    stretches: 160,
    unfinished: ['queued'],
  },
  {
    user: COACH,
    habits: ['night', 'gym', 'run', 'restTest', 'ride', 'night', 'check'],
    stretchDays: 5,
    stretches: 100,
    unfinished: ['realtime_complete'],
  },
  {
    user: STRANGER,
    habits: ['run', 'night', 'ride'],
    stretchDays: 9,
    stretches: 12,
    unfinished: [],
  },
];

/** An id beyond all others for one finished run of the athlete: the record that examples speak of. */
const EXAMPLE = { id: 99_999, stretch: 200 };
const FIRST_ID = 60_001;

/**
 * All records in the order of their ids, which is that of their upload. The one in progress began shortly before
 * `midnight`, so that there is something to follow whenever a sandbox is started.
 */
export function makeRecords(random: Random, midnight: number): SeedRecord[] {
  const uploads = diaries.flatMap((diary) =>
    Array.from({ length: diary.stretches }, (_, stretch) => ({ diary, stretch, uploaded: uploadDay(diary, stretch) })),
  );
  const records = uploads
    .sort((a, b) => a.uploaded - b.uploaded)
    .map(({ diary, stretch }, index) => makeRecord(idOf(diary, stretch, index), diary, stretch, midnight, random));
  return [documented, ...records.sort((a, b) => a.id - b.id)];
}

/** Some are synced weeks later, so that ids follow neither the users nor the starts. */
function uploadDay(diary: Diary, stretch: number): number {
  const daysAgo = (diary.stretches - 1 - stretch) * diary.stretchDays;
  return stretch % 9 === 4 ? 17 - daysAgo : -daysAgo;
}

function idOf(diary: Diary, stretch: number, index: number): number {
  return diary.user === ATHLETE && stretch === EXAMPLE.stretch ? EXAMPLE.id : FIRST_ID + index;
}

function makeRecord(id: number, diary: Diary, stretch: number, midnight: number, random: Random): SeedRecord {
  const unfinished = diary.unfinished[stretch - (diary.stretches - diary.unfinished.length)];
  const kind = unfinished === 'realtime' ? 'day' : (diary.habits[stretch % diary.habits.length] ?? diary.habits[0]);
  const { minutes, hours } = kinds[kind];
  const began = PRESENT - (diary.stretches - stretch) * diary.stretchDays * DAY;
  // The device starts where its user presses a button, not at a whole second.
  const anywhere = random.integer(0, MINUTE - 1);
  const start = began + random.integer(hours[0] * 60, hours[1] * 60) * MINUTE + anywhere;
  const length = random.integer(minutes[0] * MINUTE, minutes[1] * MINUTE);
  const common = { id, user: diary.user, kind, status: unfinished ?? settledStatus(stretch) };
  if (unfinished !== 'realtime') return { ...common, start, end: start + length, upTo: start + length };
  return { ...common, start: midnight - random.integer(20, 40) * MINUTE + anywhere, end: null, upTo: midnight };
}

function settledStatus(stretch: number): RecordStatus {
  if (stretch % 41 === 13) return 'error';
  return stretch % 23 === 7 ? 'incomplete' : 'complete';
}

export function recordRows(
  records: readonly SeedRecord[],
  people: readonly Person[],
  seed: string,
  random: Random,
): SeedRow[] {
  return records.map((record) => {
    const own = devices.filter((device) => device.user === record.user).map((device) => device.deviceId);
    const device = random.chance(0.04) ? null : (own[random.integer(0, own.length - 1)] ?? null);
    return {
      resource: 'record',
      values: {
        id: record.id,
        user: record.user,
        start: record.start,
        device_start: record.start,
        end: record.end,
        status: record.status,
        device,
        dev_id: random.chance(0.6) ? 'F'.repeat(32) : random.hex(32).toUpperCase(),
        firmware_rev: random.pick(['1.0.5', '1.1.2', '2.0.0']),
        soft_uid: random.pick(['HXDEV-AUTO', 'HXSOLO-IOS', 'HXSOLO-ANDROID']),
        soft_protocole: random.integer(0, 1),
        data_status: {},
        importfile: null,
        last_modified: dateText(somewhatLater(record.upTo, random)),
        ...(record === documented ? documentedDevice : {}),
        recipe: recipeOf(record, device, people, seed),
      },
    };
  });
}
