import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';
import type { Random } from './random.js';
import type { SeedRange } from './ranges.js';
import type { SeedRecord } from './records.js';
import { DAY, dateText, PRESENT } from './time.js';

const SEE_DATA = 1;
const PLAN_SESSIONS = 2;
const MANAGE_PROFILE = 3;

const bundles: readonly (readonly [id: number, name: string])[] = [
  [SEE_DATA, 'See all data'],
  [PLAN_SESSIONS, 'Plan training sessions'],
  [MANAGE_PROFILE, 'Manage the profile'],
];

type Permission = readonly [bundle: number, target: number, allowed: number];

/** Friends see each other. The athletes do not see their coach, who only lets them plan. */
const permissions: readonly Permission[] = [
  [SEE_DATA, ATHLETE, FRIEND],
  [SEE_DATA, FRIEND, ATHLETE],
  [SEE_DATA, ATHLETE, COACH],
  [SEE_DATA, FRIEND, COACH],
  [PLAN_SESSIONS, ATHLETE, COACH],
  [MANAGE_PROFILE, FRIEND, COACH],
  [PLAN_SESSIONS, COACH, ATHLETE],
  [MANAGE_PROFILE, STRANGER, STRANGER],
];

const requests: readonly Permission[] = [
  [MANAGE_PROFILE, ATHLETE, COACH],
  [PLAN_SESSIONS, ATHLETE, FRIEND],
  [SEE_DATA, STRANGER, COACH],
  [PLAN_SESSIONS, FRIEND, COACH],
];

/** Whose objects somebody may see besides their own. */
export function seenBy(user: number): number[] {
  return permissions
    .filter(([bundle, target, allowed]) => bundle === SEE_DATA && allowed === user && target !== user)
    .map(([, target]) => target)
    .sort((a, b) => a - b);
}

export function permissionRows(random: Random): SeedRow[] {
  return [
    ...bundles.map(([id, name]) => ({ resource: 'bundle', values: { id, name } })),
    ...permissions.map(([bundle, target, allowed], index) => ({
      resource: 'bundle_permission',
      values: {
        id: 41 + index,
        bundle,
        name: index % 2 === 0 ? (bundles.find(([id]) => id === bundle)?.[1] ?? null) : null,
        user_target: target,
        user_allowed: allowed,
      },
    })),
    ...requests.map(([bundle, target, allowed], index) => ({
      resource: 'bundle_permission_request',
      values: {
        id: 61 + index,
        bundle,
        user_target: target,
        user_allowed: allowed,
        redeem_url: `https://my.hexoskin.example/redeem/${random.hex(24)}/`,
        // Seconds.
        ttl: random.integer(1, 14) * 86_400,
      },
    })),
  ];
}

const shareTypes: readonly (readonly [id: number, name: string])[] = [
  [1, 'record'],
  [2, 'range'],
  [3, 'report'],
];

/** Links by which anybody may see one record or range of each user's. */
export function shareRows(records: readonly SeedRecord[], ranges: readonly SeedRange[], random: Random): SeedRow[] {
  const chosen = [ATHLETE, FRIEND, COACH, STRANGER].flatMap((user) => [
    ...records
      .filter((record) => record.user === user)
      .slice(2, 4)
      .map(({ id }) => ({ user, type: 1, kind: 'record', id })),
    ...ranges
      .filter((range) => range.user === user)
      .slice(5, 7)
      .map(({ id }) => ({ user, type: 2, kind: 'range', id })),
  ]);
  return [
    ...shareTypes.map(([id, name]) => ({ resource: 'sharetype', values: { id, name } })),
    ...chosen.map(({ user, type, kind, id }, index) => ({
      resource: 'share',
      values: {
        id: 501 + index,
        user,
        sharetype: type,
        object_id: id,
        shared_uri: `/api/${kind}/${id}/`,
        token: random.hex(32),
        created: dateText(PRESENT - random.integer(1, 300) * DAY),
      },
    })),
  ];
}
