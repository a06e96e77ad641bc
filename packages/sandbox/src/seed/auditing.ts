import type { SeedRow } from './model.js';
import type { Random } from './random.js';
import type { SeedRange } from './ranges.js';
import type { SeedRecord } from './records.js';
import { dateText, somewhatLater } from './time.js';

const contentTypes = ['annotation', 'profile', 'range', 'record', 'share', 'track', 'trainingroutine', 'user'] as const;

const FIRST_CONTENT_TYPE = 31;

type Logged = (typeof contentTypes)[number];

/** The kinds of objects that the log speaks of. The API shows nothing of them but that they exist. */
export function contentTypeRows(): SeedRow[] {
  return contentTypes.map((_, index) => ({ resource: 'contenttype', values: { id: FIRST_CONTENT_TYPE + index } }));
}

interface LoggedRequest {
  readonly user: number | null;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly resource: Logged;
  /** Null for a request to a list. */
  readonly object: number | null;
  /** Ticks. */
  readonly at: number;
}

/** Requests in the order of their ids, which is not that of their dates: several servers write into one log. */
export function activityLogRows(
  records: readonly SeedRecord[],
  ranges: readonly SeedRange[],
  random: Random,
): SeedRow[] {
  const requests = [
    ...records.filter((_, index) => index % 6 === 0).flatMap((record) => uploadRequests(record, random)),
    ...ranges.filter((_, index) => index % 25 === 0).flatMap((range) => editRequests(range, random)),
  ];
  return requests.map((request, index) => ({
    resource: 'activitylog',
    values: { id: 9001 + index, ...logValues(request, random) },
  }));
}

function uploadRequests(record: SeedRecord, random: Random): LoggedRequest[] {
  const { user } = record;
  const at = somewhatLater(record.upTo, random);
  return [
    { user, method: 'POST', resource: 'record', object: record.id, at },
    {
      user: record.id % 10 === 0 ? null : user,
      method: 'GET',
      resource: 'record',
      object: null,
      at: somewhatLater(at, random),
    },
  ];
}

/** A range is changed more than once, so that there is a last change to ask for. */
function editRequests(range: SeedRange, random: Random): LoggedRequest[] {
  const { user, id: object } = range;
  const made = somewhatLater(range.end ?? range.start, random);
  const changed = somewhatLater(made, random);
  const last = somewhatLater(changed, random);
  return [
    { user, method: 'POST', resource: 'range', object, at: made },
    { user, method: random.chance(0.5) ? 'PUT' : 'PATCH', resource: 'range', object, at: changed },
    { user, method: 'PATCH', resource: 'range', object, at: last },
    { user, method: 'DELETE', resource: 'annotation', object: 40_000 + object, at: last },
  ];
}

function logValues({ user, method, resource, object, at }: LoggedRequest, random: Random): SeedRow['values'] {
  const uri = object === null || method === 'POST' ? null : `/api/${resource}/${object}/`;
  return {
    user,
    method,
    resource_name: resource,
    content_type: FIRST_CONTENT_TYPE + contentTypes.indexOf(resource),
    object_id: object,
    object_resource_uri: uri,
    path: uri ?? `/api/${resource}/`,
    date: dateText(at),
    application: null,
    user_agent: random.pick(['HxSolo/3.2 (iOS 17.4)', 'HxSolo/3.1 (Android 14)', 'Mozilla/5.0', 'hexoskin-client', '']),
  };
}
