import type { Step } from '../step.js';

export const relatedObjects: Step = {
  title: 'Read related objects in a plain loop',
  writes: false,
  async run({ api, show }) {
    // The records above brought their users along; here they are to be fetched.
    api.clearObjectCache();
    const ranges = await show.run('ranges', () => api.range.list({ limit: 200 }));
    show.result(`${ranges.length} of ${ranges.totalCount} ranges; each knows only the address of its user`);
    const names = new Set<string>();
    await show.run(null, async () => {
      for (const range of ranges) {
        names.add(await range.user.first_name);
      }
    });
    show.result(`${[...names].join(', ')}: the first read fetched what the whole loop needs`);
  },
};
