import { HttpNotFound, MethodNotAllowed, UsageError } from 'hexoskin-client';
import type { Step } from '../step.js';

export const mistakes: Step = {
  title: 'Make mistakes',
  writes: false,
  async run({ api, show }) {
    // The cast is what a typo in plain JavaScript looks like; in TypeScript it does not compile.
    const misspelt = await show.fail(UsageError, () => api.record.list({ strat__lt: 347477726132 } as object));
    show.result(`${misspelt.name}: ${misspelt.message}`);

    const datatypes = await show.run('datatypes', () => api.datatype.list({ limit: 1 }));
    show.result(String(datatypes[0]));
    const refused = await show.fail(MethodNotAllowed, () => datatypes.delete(0));
    show.result(`${refused.name}: ${refused.message}`);

    const missing = await show.fail(HttpNotFound, () => api.range.get(999_999_999));
    show.result(`${missing.name}: ${missing.message}`);
  },
};
