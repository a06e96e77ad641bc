import type { RangeInstance } from 'hexoskin-client';
import type { Stage, Step } from '../step.js';

export const changeARange: Step = {
  title: 'Create, change and delete a range',
  writes: true,
  async run(stage) {
    const { api, show } = stage;
    const [user] = await api.account.list();
    if (!user) return;
    const range = await show.run('range', () =>
      api.range.create({
        user,
        name: 'Evening run',
        start: new Date('2026-06-01T18:00:00Z'),
        end: new Date('2026-06-01T18:45:00Z'),
      }),
    );
    show.result(`range ${range.id}, from tick ${range.start} to ${range.end}, ${range.status}`);
    try {
      await change(stage, range);
    } finally {
      await show.run(null, () => range.delete());
    }
    show.result('gone');
  },
};

async function change({ show }: Stage, range: RangeInstance): Promise<void> {
  await show.run(null, async () => {
    range.name = 'Evening run by the river';
    await range.patch();
  });
  show.result(`'${range.name}': only the name was sent`);
  await show.run(null, () => range.update({ note: 'Headwind on the way back' }));
  show.result(`'${range.note}': the whole object was sent`);
}
