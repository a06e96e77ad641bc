import type { SeedRow } from './model.js';
import type { Random } from './random.js';

/** The four who can sign in. Three of the ids are those that the examples in the documentation use. */
export const ATHLETE = 123;
export const FRIEND = 99;
export const COACH = 5437;
export const STRANGER = 808;

export interface Person {
  readonly userId: number;
  /** Profiles have ids of their own, so that nobody takes one for the user's. */
  readonly profileId: number;
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isStaff: boolean;
  readonly gender: 'M' | 'F' | '';
  readonly dateOfBirth: string | null;
  readonly unitSystem: 'metric' | 'imperial';
  readonly preferences: { readonly language: string; readonly show_zones: boolean } | null;
  readonly body: Body;
}

/** What somebody's latest measurements say. */
export interface Body {
  /** Metres. */
  readonly height: number;
  /** Kilograms. */
  readonly weight: number;
  /** Beats per minute. */
  readonly restingHeartRate: number;
  readonly maximumHeartRate: number;
  /** Fall of the heart rate in the first minute after effort, in beats per minute. */
  readonly heartRateRecovery: number;
  /** Millilitres of oxygen per minute and kilogram. */
  readonly vo2Max: number;
  /** Percent of comparable people who are less fit. */
  readonly fitnessPercentile: number;
}

export function makePeople(random: Random): Person[] {
  return identities.map((identity) => ({ ...identity, body: makeBody(random) }));
}

const identities: readonly Omit<Person, 'body'>[] = [
  {
    userId: ATHLETE,
    profileId: 1460,
    email: 'athlete@example.org',
    password: 'athlete',
    firstName: 'Zoë',
    lastName: 'Lindqvist',
    isStaff: false,
    gender: 'F',
    dateOfBirth: '1994-02-28',
    unitSystem: 'metric',
    preferences: { language: 'fr-CA', show_zones: true },
  },
  {
    userId: FRIEND,
    profileId: 1301,
    email: 'friend@example.org',
    password: 'friend',
    firstName: 'Mateo',
    lastName: 'Núñez, Jr.',
    isStaff: false,
    gender: 'M',
    dateOfBirth: '1989-11-05',
    unitSystem: 'imperial',
    preferences: null,
  },
  {
    userId: COACH,
    profileId: 6120,
    email: 'coach@example.org',
    password: 'coach',
    firstName: 'Renée "Coach"',
    lastName: "O'Brien",
    isStaff: true,
    gender: 'F',
    dateOfBirth: '1971-07-19',
    unitSystem: 'metric',
    preferences: { language: 'en-CA', show_zones: false },
  },
  {
    userId: STRANGER,
    profileId: 777,
    email: 'stranger@example.org',
    password: 'with:colons:in',
    firstName: '太郎',
    lastName: '山田',
    isStaff: false,
    gender: '',
    dateOfBirth: null,
    unitSystem: 'metric',
    preferences: null,
  },
];

function makeBody(random: Random): Body {
  return {
    height: random.integer(158, 194) / 100,
    weight: random.integer(520, 910) / 10,
    restingHeartRate: random.integer(44, 68),
    maximumHeartRate: random.integer(172, 198),
    heartRateRecovery: random.integer(18, 48),
    vo2Max: random.integer(340, 620) / 10,
    fitnessPercentile: random.integer(35, 98),
  };
}

export function userRow(person: Person): SeedRow {
  return {
    resource: 'user',
    values: {
      id: person.userId,
      email: person.email,
      username: person.email,
      first_name: person.firstName,
      last_name: person.lastName,
      is_staff: person.isStaff,
      profile: person.profileId,
    },
  };
}

export function profileRow(person: Person): SeedRow {
  const { body } = person;
  return {
    resource: 'profile',
    values: {
      id: person.profileId,
      user: person.userId,
      gender: person.gender,
      date_of_birth: person.dateOfBirth,
      height: body.height,
      weight: body.weight,
      unit_system: person.unitSystem,
      preferences: person.preferences,
      fitness: {
        fitness_percentile: body.fitnessPercentile,
        height: body.height,
        hr_max: body.maximumHeartRate,
        hr_recov: body.heartRateRecovery,
        hr_rest: body.restingHeartRate,
        vo2_max: body.vo2Max,
        weight: body.weight,
      },
    },
  };
}
