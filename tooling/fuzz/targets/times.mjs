import { dateFromTicks, isoFromTicks, ticksFromDate, ticksFromIso, ticksOfLocalDay } from 'hexoskin-formats';
import { expectSame, outcomeOf } from '../lib/expect.mjs';
import { mutateText } from '../lib/mutate.mjs';

const ZONES = ['America/Montreal', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const TEXTS = [
  '2014-07-17T19:38:06.2109375Z',
  '2026-03-08T02:30:00-05:00',
  '2026-10-25 02:30',
  '-000001-01-01T00:00:00Z',
  '2026-03-29',
];

/** @type {import('../run.mjs').Target} */
export const times = {
  name: 'times',
  run: async (random) => {
    const rate = random.pick([256, 1000, 1, 3, 0, -1, 0.5, Number.NaN, 44_100]);
    const zone = random.chance(0.9) ? random.pick(ZONES) : mutateText(random, random.pick(ZONES));
    const text = mutateText(random, random.pick(TEXTS));
    const read = await outcomeOf(() => ticksFromIso(text, rate, { zone }), [RangeError], text);
    await outcomeOf(() => ticksOfLocalDay(text, zone, rate), [RangeError], text);
    const ticks = read.value ?? Math.round((random.next() - 0.5) * 2 ** random.below(56)) + 0;
    const written = await outcomeOf(() => isoFromTicks(ticks, rate, { zone }), [RangeError], { ticks, rate, zone });
    if (written.value !== null) {
      expectSame(ticksFromIso(written.value, rate), ticks, `${written.value} and its tick`, { ticks, rate, zone });
    }
    const date = await outcomeOf(() => dateFromTicks(ticks, rate), [RangeError], { ticks, rate });
    if (date.value !== null && rate < 500) {
      expectSame(ticksFromDate(date.value, rate), ticks, 'a tick as a Date and back', { ticks, rate });
    }
  },
};
