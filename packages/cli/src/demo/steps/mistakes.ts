import { HttpNotFound, MethodNotAllowed, UsageError } from 'hexoskin-client';
import type { Step } from '../step.js';

export const mistakes: Step = {
  title: 'Make mistakes',
  writes: false,
  async run({ api, show }) {
    // The cast is what a typo in plain JavaScript looks like; in TypeScript it does not compile.
    const misspelt = await show.fail(() => api.record.list({ strat__lt: 347477726132 } as object));
    expectKind(misspelt, UsageError);
    show.result(`${misspelt.name}: ${misspelt.message}`);

    const datatypes = await show.run('datatypes', () => api.datatype.list({ limit: 1 }));
    show.result(String(datatypes[0]));
    const refused = await show.fail(() => datatypes.delete(0));
    expectKind(refused, MethodNotAllowed);
    show.result(`${refused.name}: ${refused.message}`);

    const missing = await show.fail(() => api.range.get(999_999_999));
    expectKind(missing, HttpNotFound);
    show.result(`${missing.name}: ${missing.message}`);
  },
};

/** Anything else is a failure of the demonstration itself. */
function expectKind(error: Error, kind: abstract new (...args: never[]) => Error): void {
  if (!(error instanceof kind)) throw error;
}
