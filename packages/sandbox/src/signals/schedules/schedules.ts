import { type Clock, clockOf } from '../clock.js';
import type { RecordSpec } from '../spec.js';
import { createTimeline, type Timeline } from '../timeline/timeline.js';
import { type Artifacts, createArtifacts } from './artifacts.js';
import { type Beats, createBeats } from './beats.js';
import { type Blocks, eventBlocksKept, remember } from './blocks.js';
import { type BreathEvent, createBreathEvents } from './breath-events.js';
import { type BreathPhase, type Breaths, createBreathPhase, createBreaths } from './breaths.js';
import { createDetections, type Detections } from './detections.js';
import { createStepEvents, type StepEvent } from './step-events.js';
import { createSteps, type Steps } from './steps.js';

/** What happens in the body during a record, and what the device makes of it. Every channel is drawn from these. */
export interface Schedules {
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly artifacts: Artifacts;
  readonly breathPhase: BreathPhase;
  readonly breaths: Blocks<Breaths>;
  readonly breathEvents: Blocks<BreathEvent[]>;
  readonly beats: Blocks<Beats>;
  readonly detections: Blocks<Detections>;
  readonly gait: Steps;
  readonly stepEvents: Blocks<StepEvent[]>;
}

export function createSchedules(spec: RecordSpec): Schedules {
  const { seed } = spec;
  const clock = clockOf(spec);
  const kept = eventBlocksKept(clock.seconds);
  const timeline = createTimeline(spec);
  const artifacts = createArtifacts(timeline, seed);
  const breathPhase = createBreathPhase(timeline, seed);
  const breaths = remember(kept, createBreaths(timeline, breathPhase, seed));
  const beats = remember(kept, createBeats(timeline, breathPhase, seed));
  const gait = createSteps(timeline, seed);
  return {
    clock,
    timeline,
    artifacts,
    breathPhase,
    breaths,
    breathEvents: createBreathEvents(breaths, clock),
    beats,
    detections: remember(kept, createDetections(beats, artifacts, clock, seed)),
    gait,
    stepEvents: createStepEvents(gait, clock),
  };
}
