import { isoFromTicks } from 'hexoskin-formats';

/** The time that a drawing shows. */
export interface PlotWindow {
  /** First tick. */
  readonly from: number;
  /** First tick behind the end. */
  readonly to: number;
  readonly ticksPerSecond: number;
  /** IANA name of the zone whose clocks label the axis. */
  readonly zone: string;
}

/** A mark at the axis. */
export interface TimeMark {
  /** Column from 0. */
  readonly column: number;
  readonly label: string;
}

/** Seconds from one mark to the next. */
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const STEPS = [
  0.1,
  0.2,
  0.5,
  1,
  2,
  5,
  10,
  15,
  30,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
] as const;
/** Columns between two labels, at the least. */
const APART = 4;

/** Where the axis has which time: at full seconds, minutes or hours, as many as there is room for. */
export function timeMarks(window: PlotWindow, columns: number): TimeMark[] {
  const { from, to, ticksPerSecond } = window;
  const seconds = (to - from) / ticksPerSecond;
  const step = STEPS.find((candidate) => (candidate / seconds) * columns >= widthFor(candidate) + APART) ?? 7 * DAY;
  const offset = offsetAt(window);
  // Marks stand at multiples of the step as the zone's clocks count.
  const first = Math.ceil((from / ticksPerSecond + offset) / step) * step - offset;
  const marks: TimeMark[] = [];
  for (let count = 0; ; count += 1) {
    const tick = Math.round((first + count * step) * ticksPerSecond);
    if (tick >= to) return marks;
    const column = Math.floor(((tick - from) / (to - from)) * columns);
    marks.push({ column, label: labelAt(tick, step, window) });
  }
}

function widthFor(step: number): number {
  return step < 1 ? 'HH:MM:SS.s'.length : step < MINUTE ? 'HH:MM:SS'.length : 'HH:MM'.length;
}

function labelAt(tick: number, step: number, { ticksPerSecond, zone }: PlotWindow): string {
  // Ticks do not divide tenths of seconds: the nearest one is meant.
  const tenths = Math.round((tick / ticksPerSecond) * 10);
  const iso = isoFromTicks(tenths, 10, { zone });
  if (step >= DAY) return iso.slice('YYYY-'.length, 'YYYY-MM-DD'.length);
  const clock = iso.slice('YYYY-MM-DDT'.length);
  if (step >= MINUTE) return clock.slice(0, 'HH:MM'.length);
  const whole = clock.slice(0, 'HH:MM:SS'.length);
  return step < 1 ? `${whole}.${tenths % 10}` : whole;
}

/** Seconds by which the zone's clocks are ahead of UTC. */
function offsetAt({ from, ticksPerSecond, zone }: PlotWindow): number {
  const iso = isoFromTicks(Math.floor(from / ticksPerSecond), 1, { zone });
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const seconds = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE;
  return sign === '-' ? -seconds : seconds;
}
