import type { Row } from '../store/sql.js';
import { element, escapeXml, TCX_BEGIN, TCX_END } from './xml.js';

const SPORTS: ReadonlyMap<unknown, string> = new Map([
  [1, 'Biking'],
  [10, 'Running'],
]);

/** Longest names that the format has. */
const LONGEST_NAME = 15;

interface Step {
  readonly name?: string;
  readonly intensity?: string | null;
  readonly duration_type?: string | null;
  readonly duration_value?: number | null;
}

/** A routine as a TCX workout. One without steps has a single one, which lasts until its user ends it. */
export function workoutText({ name, activitytype: type, steps }: Row): string {
  const known = (JSON.parse(String(steps ?? null)) ?? []) as readonly Step[];
  const all = known.length === 0 ? [{ name: String(name) }] : known;
  return (
    `${TCX_BEGIN}<Workouts><Workout Sport="${SPORTS.get(type) ?? 'Other'}">` +
    element('Name', shortName(String(name))) +
    all.map(stepText).join('') +
    `</Workout></Workouts>${TCX_END}`
  );
}

function stepText(step: Step, index: number): string {
  return (
    `<Step xsi:type="Step_t">${element('StepId', index + 1)}${element('Name', shortName(step.name ?? ''))}` +
    `${durationText(step)}${element('Intensity', step.intensity === 'rest' ? 'Resting' : 'Active')}` +
    '<Target xsi:type="None_t"/></Step>'
  );
}

function durationText({ duration_type: type, duration_value: value }: Step): string {
  const whole = typeof value === 'number' && value >= 1 ? Math.round(value) : null;
  if (type === 'time' && whole !== null) return `<Duration xsi:type="Time_t">${element('Seconds', whole)}</Duration>`;
  if (type === 'distance' && whole !== null) {
    return `<Duration xsi:type="Distance_t">${element('Meters', whole)}</Duration>`;
  }
  return '<Duration xsi:type="UserInitiated_t"/>';
}

function shortName(name: string): string {
  return escapeXml([...name].slice(0, LONGEST_NAME).join(''));
}
