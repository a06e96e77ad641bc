import type { KindName } from './kinds.js';
import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';
import type { Random } from './random.js';
import type { SeedRange } from './ranges.js';
import { DAY, dateText } from './time.js';

interface Team {
  readonly id: number;
  readonly name: string;
  readonly owner: number;
  readonly members: readonly number[];
}

const teams: readonly Team[] = [
  { id: 11, name: 'Les Alouettes, élite', owner: COACH, members: [FRIEND, ATHLETE] },
  { id: 12, name: 'Sunday "slow" group', owner: COACH, members: [FRIEND] },
  { id: 13, name: 'Équipe du Plateau', owner: ATHLETE, members: [FRIEND, ATHLETE] },
  { id: 14, name: 'Mile End', owner: FRIEND, members: [FRIEND, ATHLETE] },
  { id: 15, name: 'Reserve', owner: COACH, members: [] },
  { id: 16, name: '一人', owner: STRANGER, members: [STRANGER] },
];

export function teamRows(): SeedRow[] {
  return teams.map(({ id, name, owner, members }) => ({ resource: 'team', values: { id, name, owner, members } }));
}

const FIRST_ID = 701;
const PER_USER = 7;

const together: ReadonlySet<KindName | undefined> = new Set<KindName>(['run', 'ride', 'gym']);

/** Some activities of each user as sessions of a team. */
export function sessionRows(ranges: readonly SeedRange[], random: Random): SeedRow[] {
  const users = [...new Set(teams.map((team) => team.owner))];
  const activities = ranges.filter(
    (range) => range.rank === 0 && range.end !== null && together.has(range.record?.kind),
  );
  const chosen = users.flatMap((user) => {
    const own = activities.filter((range) => range.user === user);
    return own.filter((_, index) => index % Math.ceil(own.length / PER_USER) === 0);
  });
  return chosen.map((range, index) => {
    const led = teams.filter((team) => team.owner === range.user);
    const team = led[index % led.length];
    return {
      resource: 'trainingsession',
      values: {
        id: FIRST_ID + index,
        name: `${range.name}, together`,
        note: random.chance(0.5)
          ? ''
          : random.pick(['Bring lights', 'Rendez-vous à 6 h 45, métro Laurier', 'No "heroes" today']),
        user: range.user,
        range: range.id,
        start: range.start,
        end: range.end,
        trainingroutine: range.routine,
        status: range.status,
        labels: range.labels,
        teams: team === undefined || index % 5 === 4 ? [] : [team.id],
        users: [...new Set([...(team?.members ?? []), range.user])].sort((a, b) => a - b),
        created: dateText(range.start - random.integer(1, 20) * DAY),
      },
    };
  });
}
