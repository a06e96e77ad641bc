import { activityTypeRows, routineRows } from './activities.js';
import { annotationRows } from './annotations.js';
import { astroskinRows } from './astroskin.js';
import { attributeRows, attributeValueRows } from './attributes.js';
import { activityLogRows, contentTypeRows } from './auditing.js';
import { apiKeys, connectTokenRows, oauthClientRows, tokenRows } from './authorization.js';
import { deviceRows } from './devices.js';
import { type Labelled, labelledObjectRows, labelRows } from './labels.js';
import { measurementRows } from './measurements.js';
import type { SeedAccount, SeedData } from './model.js';
import { makePeople, type Person, profileRow, userRow } from './people.js';
import { type Random, randomFrom } from './random.js';
import { makeRanges, rangeRows, type SeedRange } from './ranges.js';
import { makeRecords, recordRows } from './records.js';
import { referenceRows } from './reference.js';
import { templateReportRows } from './reports.js';
import { permissionRows, seenBy, shareRows } from './sharing.js';
import { sessionRows, teamRows } from './teams.js';
import { PRESENT } from './time.js';
import { trackRows } from './tracks.js';

/**
 * What a sandbox starts with: the same for the same seed. Another seed changes times, texts and measurements, but
 * neither the accounts nor which objects there are and whose they are. The record in progress began shortly before
 * the `midnight` of the day, in ticks; all else is over by the fixed present of the seed.
 */
export function makeSeed(seed: string, midnight: number = PRESENT): SeedData {
  const random = (subject: string): Random => randomFrom(`${seed}/${subject}`);
  const people = makePeople(random('people'));
  const records = makeRecords(random('records'), midnight);
  const ranges = makeRanges(records, random('ranges'));
  return {
    accounts: people.map(accountOf),
    apiKeys,
    rows: [
      ...referenceRows(),
      ...contentTypeRows(),
      ...people.map(userRow),
      ...people.map(profileRow),
      ...deviceRows(random('devices')),
      ...activityTypeRows(),
      ...routineRows(),
      ...labelRows(),
      ...recordRows(records, people, seed, random('record rows')),
      ...astroskinRows(people, seed),
      ...rangeRows(ranges, random('range rows')),
      ...labelledObjectRows(ranges.map(labelledOf)),
      ...measurementRows(people, random('measurements')),
      ...annotationRows(records, random('annotations')),
      ...trackRows(ranges, random('tracks')),
      ...attributeRows(),
      ...attributeValueRows(ranges, random('attributes')),
      ...teamRows(),
      ...sessionRows(ranges, random('sessions')),
      ...permissionRows(random('permissions')),
      ...shareRows(records, ranges, random('shares')),
      ...oauthClientRows(),
      ...tokenRows(people, random('tokens')),
      ...connectTokenRows(people, random('connections')),
      ...templateReportRows(ranges, random('reports')),
      ...activityLogRows(records, ranges, random('log')),
    ],
  };
}

function labelledOf({ id, user, labels }: SeedRange): Labelled {
  return { uri: `/api/range/${id}/`, user, labels };
}

function accountOf(person: Person): SeedAccount {
  return { userId: person.userId, password: person.password, sees: seenBy(person.userId) };
}
