import type { SeedRow, SeedValue } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';

type ActivityType = readonly [
  id: number,
  name: string,
  base: 'sleep' | 'rest' | 'low' | 'medium' | 'high',
  category: 'sleep' | 'resting' | 'lifestyle' | 'running' | 'cycling' | 'general sports' | null,
  defaultMetrics: readonly number[],
  /** Null where it belongs to everybody. */
  user: number | null,
];

const sleepMetrics = [139, 170, 1032, 1033, 1034, 1035, 1036, 1037, 1038, 1039];

const activityTypes: readonly ActivityType[] = [
  [1, 'Cycling', 'medium', 'cycling', [44, 139], null],
  [3, 'General sport', 'medium', 'general sports', [44, 71, 139], null],
  [5, 'Hiking', 'low', 'general sports', [44, 71, 139], null],
  [8, 'Resting', 'rest', 'resting', [139], null],
  [9, 'Rowing', 'high', 'general sports', [44, 139], null],
  [10, 'Running', 'high', 'running', [44, 71, 139], null],
  [12, 'Sleep', 'sleep', 'sleep', sleepMetrics, null],
  [14, 'Swimming', 'medium', 'general sports', [44, 139], null],
  [15, 'Walking', 'low', 'lifestyle', [44, 71, 139], null],
  [17, 'Lifestyle', 'low', 'lifestyle', [44, 71, 139], null],
  [28, 'Gym', 'medium', 'general sports', [44, 139], null],
  [103, 'RAST', 'high', null, [], null],
  [106, 'Rest test', 'rest', null, [], null],
  [1201, 'Roller-ski', 'high', 'general sports', [44, 139], ATHLETE],
  [1202, 'Capoeira', 'medium', 'general sports', [44, 71], FRIEND],
  [1203, "Test d'effort, paliers de 3 min", 'high', null, [46, 44], COACH],
  [1204, '弓道', 'rest', 'resting', [44], STRANGER],
];

export function activityTypeRows(): SeedRow[] {
  return activityTypes.map(([id, name, base, category, metrics, user]) => ({
    resource: 'activitytype',
    values: { id, name, base, category, description: '', default_metrics: metrics, user },
  }));
}

type Routine = readonly [
  id: number,
  name: string,
  activityType: number | null,
  user: number | null,
  more?: { readonly description?: string; readonly geo?: true; readonly steps?: readonly SeedValue[] },
];

const routines: readonly Routine[] = [
  [1, 'bike', 1, null, { geo: true, description: 'On the road or on a trainer' }],
  [3, 'walk', 15, null, { geo: true }],
  [6, 'jog', 10, null, { geo: true, description: 'Easy running' }],
  [12, 'Sleep', 12, null, { description: 'From lights out to getting up' }],
  [17, 'lifestyle', 17, null],
  [28, 'gym', 28, null],
  [1013, 'RAST', 103, null, { description: 'Six sprints of 35 m, 10 s between them', steps: sprintSteps() }],
  [1016, '5 minute rest test', 106, null, { description: 'Lie still and breathe as usual' }],
  [2101, 'Escaliers du Mont-Royal (×10)', 10, ATHLETE, { description: 'Up fast, down "slowly"', geo: true }],
  [2102, 'Roller-ski, double poling', 1201, ATHLETE, { geo: true }],
  [2103, 'Whatever comes', null, ATHLETE],
  [2104, 'Capoeira, roda', 1202, FRIEND],
  [2105, 'Commute', 1, FRIEND, { geo: true }],
  [2106, "Test d'effort", 1203, COACH, { description: 'Paliers de 3 min, +30 W', steps: rampSteps() }],
  [2107, 'Recovery ride', 1, COACH],
  [2108, '弓道の稽古', 1204, STRANGER],
];

export function routineRows(): SeedRow[] {
  return routines.map(([id, name, activityType, user, more = {}]) => ({
    resource: 'trainingroutine',
    values: {
      id,
      name,
      activitytype: activityType,
      user,
      description: more.description ?? '',
      metadata: more.geo === undefined ? null : { geo: true },
      application_metadata: user === ATHLETE ? [{ application: 'sandbox', colour: '#e4572e' }] : null,
      steps: more.steps ?? [],
      importfile: null,
    },
  }));
}

/** The activity type that a range takes from its routine. */
export function activityTypeOf(routine: number | null): number | null {
  return routines.find(([id]) => id === routine)?.[2] ?? null;
}

function sprintSteps(): SeedValue[] {
  const sprint = {
    name: 'Sprint',
    activitytype: '/api/activitytype/103/',
    intensity: 'active',
    duration_type: 'distance',
    duration_value: 35,
  };
  const pause = {
    name: 'Pause',
    activitytype: '/api/activitytype/103/',
    intensity: 'rest',
    duration_type: 'time',
    duration_value: 10,
  };
  return numbered(Array.from({ length: 6 }, () => [sprint, pause]).flat());
}

function rampSteps(): SeedValue[] {
  return numbered(
    [100, 130, 160, 190].map((watts) => ({
      name: `${watts} W`,
      activitytype: '/api/activitytype/1203/',
      intensity: 'active',
      duration_type: 'time',
      duration_value: 180,
      target_type: 'power',
      target_value: watts,
      custom_target_low: watts - 5,
      custom_target_high: watts + 5,
    })),
  );
}

function numbered(steps: readonly { readonly [key: string]: SeedValue }[]): SeedValue[] {
  const untargeted = { target_type: null, target_value: null, custom_target_low: null, custom_target_high: null };
  return steps.map((step, index) => ({ description: '', ...untargeted, ...step, index }));
}
