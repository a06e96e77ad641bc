import { it } from 'vitest';
import { killAndResume } from './support/killed.js';

// `npm run test:long` does the same dozens of times, with more recordings and worse faults.
it('killed and resumed while the server fails, a sync ends with the bytes of one that nothing disturbed', async () => {
  await killAndResume({
    kills: 2,
    recordings: 2,
    length: 8,
    seed: 8,
    faults: {
      rules: [
        { match: { path: '/api/data/', every: 3 }, fault: { kind: 'reset', at: 'body', after: 20_000 } },
        { match: { path: '/api/data/', every: 4 }, fault: { kind: 'status', status: 503 } },
      ],
    },
  });
});
