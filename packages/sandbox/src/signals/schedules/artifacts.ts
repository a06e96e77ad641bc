import { between, hash, streamSeed, uniform } from '../random/hash.js';
import type { Timeline } from '../timeline/timeline.js';

export type EcgTrouble = 'movement' | 'mains' | 'saturation' | 'electrode off';
export type BeltTrouble = 'shift' | 'noise' | 'belt off';

/** A stretch in which a sensor does not see what it should. Times are seconds since the record's start. */
export interface Episode<Trouble> {
  readonly trouble: Trouble;
  readonly from: number;
  readonly to: number;
}

export interface Artifacts {
  /** Episodes of the ECG electrodes that touch a time span. */
  ecg(from: number, to: number): Episode<EcgTrouble>[];
  /** Episodes of each respiration belt that touch a time span. */
  thoracic(from: number, to: number): Episode<BeltTrouble>[];
  abdominal(from: number, to: number): Episode<BeltTrouble>[];
}

/** An episode stays within its slot, so a span is looked up in the slots it touches. */
const SLOT = 240;
/** A record starts with the sensors in place. */
const UNDISTURBED = 20;

interface Odds<Trouble> {
  readonly trouble: Trouble;
  /** Share of slots with such an episode at rest and on the move. */
  readonly still: number;
  readonly moving: number;
  /** Shortest and longest, in seconds. */
  readonly lasting: readonly [number, number];
}

const ecgOdds: readonly Odds<EcgTrouble>[] = [
  { trouble: 'movement', still: 0.06, moving: 0.4, lasting: [3, 20] },
  { trouble: 'mains', still: 0.04, moving: 0.01, lasting: [5, 40] },
  { trouble: 'saturation', still: 0.002, moving: 0.008, lasting: [3, 8] },
  { trouble: 'electrode off', still: 0.004, moving: 0.006, lasting: [5, 40] },
];

const beltOdds: readonly Odds<BeltTrouble>[] = [
  { trouble: 'shift', still: 0.04, moving: 0.1, lasting: [4, 12] },
  { trouble: 'noise', still: 0.02, moving: 0.2, lasting: [3, 25] },
  { trouble: 'belt off', still: 0.003, moving: 0.004, lasting: [5, 40] },
];

export function createArtifacts(timeline: Timeline, seed: string): Artifacts {
  const electrodes = streamSeed(seed, 'electrode trouble');
  const thorax = streamSeed(seed, 'thoracic trouble');
  const abdomen = streamSeed(seed, 'abdominal trouble');
  const moving = (t: number): boolean => (timeline.phases[timeline.phaseAt(t)]?.load.restlessness ?? 0) > 0.045;
  const draw = <Trouble>(odds: readonly Odds<Trouble>[], stream: number) => {
    const ofSlot = (slot: number): Episode<Trouble> | null =>
      drawEpisode(odds, hash(stream, slot), slot * SLOT, moving((slot + 0.5) * SLOT));
    return (from: number, to: number): Episode<Trouble>[] => episodesWithin(ofSlot, from, to);
  };
  return {
    ecg: draw(ecgOdds, electrodes),
    thoracic: draw(beltOdds, thorax),
    abdominal: draw(beltOdds, abdomen),
  };
}

function episodesWithin<Trouble>(
  ofSlot: (slot: number) => Episode<Trouble> | null,
  from: number,
  to: number,
): Episode<Trouble>[] {
  const found: Episode<Trouble>[] = [];
  for (let slot = Math.max(0, Math.floor(from / SLOT)); slot * SLOT < to; slot++) {
    const episode = ofSlot(slot);
    if (episode !== null && episode.from < to && episode.to > from) found.push(episode);
  }
  return found;
}

function drawEpisode<Trouble>(
  odds: readonly Odds<Trouble>[],
  seed: number,
  slotStart: number,
  moving: boolean,
): Episode<Trouble> | null {
  let ticket = uniform(seed, 0);
  const drawn = odds.find((each) => {
    ticket -= moving ? each.moving : each.still;
    return ticket < 0;
  });
  if (drawn === undefined) return null;
  const length = between(drawn.lasting[0], drawn.lasting[1], seed, 1);
  const from = slotStart + between(UNDISTURBED, SLOT - length, seed, 2);
  return { trouble: drawn.trouble, from, to: from + length };
}
