export { dateFromTicks, ticksFromDate } from './time/ticks.js';
