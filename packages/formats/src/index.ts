export { type IsoOptions, isoFromTicks, ticksFromIso } from './time/iso.js';
export { type TickSpan, ticksOfLocalDay } from './time/local-day.js';
export { dateFromTicks, ticksFromDate } from './time/ticks.js';
