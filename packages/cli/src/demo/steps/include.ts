import type { Step } from '../step.js';

export const include: Step = {
  title: 'Or have them ready from the start',
  writes: false,
  async run({ api, show }) {
    const ranges = await show.run('ranges', () => api.range.list({ limit: 3 }, { include: ['user', 'activitytype'] }));
    show.result(`${ranges.length} ranges with their users and types of activity`);
    const [range] = ranges;
    if (!range) return;
    show.result(await show.run('name', () => range.user.instance.first_name));
  },
};
