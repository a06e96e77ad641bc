import type { RecordInstance } from 'hexoskin-client';
import type { Step } from '../step.js';

export const listPages: Step = {
  title: 'List records, page after page',
  writes: false,
  async run({ api, show }) {
    const records = await show.run('records', () => api.record.list({ order_by: '-start', limit: 3 }));
    show.result(`${records.length} of ${records.totalCount} records`);
    for (const record of records) show.item(describe(record, api.freq));
    if (records.nextUrl === null) return;
    const before = records.length;
    await show.run(null, () => records.loadNext());
    show.result(`${records.length} of ${records.totalCount} records, in the same array`);
    for (const record of records.slice(before)) show.item(describe(record, api.freq));
  },
};

/** Times count ticks, of which every server has its number per second. */
function describe({ id, start, start_date: day, end, status }: RecordInstance, ticksPerSecond: number): string {
  const length = end === null ? 'not ended yet' : lengthText((end - start) / ticksPerSecond);
  return `record ${id}, ${day.slice(0, 10)}, ${length}, ${status}`;
}

function lengthText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
