import type { Activity, Segment } from '../signals/spec.js';
import type { KindName } from './kinds.js';

type Stretch = readonly [activity: Activity, minutes: number];

/** What the wearer does before, in and after the main part; several main activities take turns. */
interface Course {
  readonly before: readonly Stretch[];
  readonly main: readonly [Stretch, ...Stretch[]];
  readonly after: readonly Stretch[];
}

/** Turns of one activity go on for as long as there is time. */
const ON = Number.POSITIVE_INFINITY;

const courses: Readonly<Record<Exclude<KindName, 'day'>, Course>> = {
  run: {
    before: [['walk', 4]],
    main: [['run', ON]],
    after: [
      ['walk', 4],
      ['stand', 2],
    ],
  },
  ride: { before: [['stand', 2]], main: [['cycle', ON]], after: [['rest', 4]] },
  night: { before: [['rest', 9]], main: [['sleep', ON]], after: [['rest', 4]] },
  gym: {
    before: [['cycle', 8]],
    main: [
      ['stand', 3],
      ['rest', 2],
    ],
    after: [['walk', 2]],
  },
  restTest: { before: [['rest', 0.5]], main: [['restTest', ON]], after: [['rest', 0.5]] },
  sprintTest: {
    before: [['walk', 3]],
    main: [
      ['run', 0.25],
      ['stand', 0.25],
    ],
    after: [['walk', 2]],
  },
  check: {
    before: [],
    main: [
      ['stand', 1],
      ['rest', 1],
    ],
    after: [],
  },
};

/** The activities of a record of some seconds; undefined where they follow from the time of the day. */
export function scriptOf(kind: KindName, seconds: number): Segment[] | undefined {
  if (kind === 'day') return undefined;
  const { before, main, after } = courses[kind];
  const mainSeconds = Math.max(60, seconds - secondsOf([...before, ...after]));
  return [...before.map(segmentOf), ...turns(main, mainSeconds), ...after.map(segmentOf)];
}

function turns(main: Course['main'], seconds: number): Segment[] {
  const segments: Segment[] = [];
  for (let left = seconds; left > 0; ) {
    const [activity, minutes] = main[segments.length % main.length] ?? main[0];
    const lasts = Math.min(left, minutes * 60);
    segments.push({ activity, seconds: lasts });
    left -= lasts;
  }
  return segments;
}

function segmentOf([activity, minutes]: Stretch): Segment {
  return { activity, seconds: minutes * 60 };
}

function secondsOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [, minutes]) => sum + minutes * 60, 0);
}
