export type KindName = 'run' | 'ride' | 'night' | 'day' | 'gym' | 'restTest' | 'sprintTest' | 'check';

/** What somebody does while recording, and how it is told in ranges. */
export interface Kind {
  /** Shortest and longest recording, in minutes. */
  readonly minutes: readonly [number, number];
  /** Earliest and latest hour of its start, in UTC: an evening in Montreal is the next day's first hours. */
  readonly hours: readonly [number, number];
  /** Routine of its ranges; null where nobody marks any. */
  readonly routine: number | null;
  readonly names: readonly [string, ...string[]];
  /** Equal parts that the whole is divided into, one after another. */
  readonly parts: { readonly count: number; readonly name: string };
  /** Parts of the second part. */
  readonly details: { readonly count: number; readonly name: string };
  /** It has positions when the phone was along. */
  readonly outdoors: boolean;
}

const none = { count: 0, name: '' };

export const kinds: Readonly<Record<KindName, Kind>> = {
  run: {
    minutes: [32, 95],
    hours: [10, 13],
    routine: 6,
    names: [
      'Morning run',
      'Course à pied, Mont-Royal',
      'Tempo run',
      'Long slow distance',
      '夜跑',
      'Run with Zoë & Mateo',
    ],
    parts: { count: 5, name: 'Lap' },
    details: { count: 2, name: 'Interval' },
    outdoors: true,
  },
  ride: {
    minutes: [40, 210],
    hours: [12, 17],
    routine: 1,
    names: ['bike', 'Commute', 'Piste du canal de Lachine', 'Hill repeats, Camillien-Houde', 'Vélo'],
    parts: { count: 4, name: 'Lap' },
    details: none,
    outdoors: true,
  },
  night: {
    minutes: [380, 560],
    hours: [2, 4],
    routine: 12,
    names: ['Sleep', 'Night', 'Nuit', 'Sleep, hotel in Québec'],
    parts: { count: 3, name: 'Sleep cycle' },
    details: none,
    outdoors: false,
  },
  day: {
    minutes: [1320, 1440],
    hours: [10, 12],
    routine: 17,
    names: ['A whole day', 'Lifestyle day', 'Journée complète'],
    parts: { count: 3, name: 'Third' },
    details: none,
    outdoors: false,
  },
  gym: {
    minutes: [35, 80],
    hours: [21, 23],
    routine: 28,
    names: ['Gym', 'Strength: legs', 'Strength: back, arms', 'Musculation'],
    parts: { count: 3, name: 'Set' },
    details: none,
    outdoors: false,
  },
  restTest: {
    minutes: [6, 9],
    hours: [10, 12],
    routine: 1016,
    names: ['5 minute rest test', 'Rest test', 'Test de repos'],
    parts: none,
    details: none,
    outdoors: false,
  },
  sprintTest: {
    minutes: [8, 18],
    hours: [14, 20],
    routine: 1013,
    names: ['RAST', 'Sprint test (6 × 35 m)'],
    parts: { count: 6, name: 'Sprint' },
    details: none,
    outdoors: false,
  },
  check: {
    minutes: [2, 5],
    hours: [9, 22],
    routine: null,
    names: ['Check'],
    parts: none,
    details: none,
    outdoors: false,
  },
};
