import type { Step } from '../step.js';

export const walk: Step = {
  title: 'Walk over all of them',
  writes: false,
  async run({ api, show }) {
    let count = 0;
    let ticks = 0;
    await show.run(null, async () => {
      for await (const record of api.record.list()) {
        ticks += (record.end ?? record.start) - record.start;
        count += 1;
        if (count === 2000) {
          break;
        }
      }
    });
    show.result(`${count} records, ${Math.round(ticks / api.freq / 3600)} hours`);
  },
};
