import { between, hash, streamSeed, uniform } from '../random/hash.js';
import type { Activity, Segment } from '../spec.js';

const DAY = 86_400;
const WAKING_HOUR = 7;

/** Share of the waking segments and how many minutes each lasts. */
const waking: readonly { activity: Activity; share: number; minutes: readonly [number, number] }[] = [
  { activity: 'rest', share: 0.42, minutes: [8, 45] },
  { activity: 'stand', share: 0.24, minutes: [3, 15] },
  { activity: 'walk', share: 0.26, minutes: [3, 20] },
  { activity: 'run', share: 0.05, minutes: [12, 40] },
  { activity: 'cycle', share: 0.03, minutes: [15, 45] },
];

/**
 * A plausible course of activities for at least `seconds` from Unix time `startsAt`: nights are slept, days are spent
 * sitting, standing, walking and now and then training. A longer script begins with the shorter one, so that a
 * record in progress keeps its past.
 */
export function defaultScript(seed: string, startsAt: number, seconds: number): Segment[] {
  const random = streamSeed(seed, 'script');
  const script: Segment[] = [];
  let at = 0;
  for (let index = 0; index === 0 || at < seconds; index++) {
    const segment = nextSegment(startsAt + at, hash(random, index), index === 0);
    script.push(segment);
    at += segment.seconds;
  }
  return script;
}

function nextSegment(now: number, seed: number, first: boolean): Segment {
  const bedHour = between(22, 23.5, seed, 0);
  const hour = (now % DAY) / 3600;
  if (hour >= bedHour || hour < WAKING_HOUR - 1) {
    const untilMorning = ((WAKING_HOUR + 24 - hour) % 24) * 3600;
    return { activity: 'sleep', seconds: Math.round(untilMorning * between(0.95, 1.05, seed, 1)) };
  }
  // A person puts the garment on and sits or stands for a while before anything else.
  const choices = first ? waking.slice(0, 2) : waking;
  let ticket = uniform(seed, 2) * choices.reduce((sum, choice) => sum + choice.share, 0);
  const chosen = choices.find((choice) => {
    ticket -= choice.share;
    return ticket < 0;
  });
  const { activity, minutes } = chosen ?? { activity: 'rest', minutes: [5, 10] as const };
  return { activity, seconds: Math.round(60 * between(minutes[0], minutes[1], seed, 3)) };
}
