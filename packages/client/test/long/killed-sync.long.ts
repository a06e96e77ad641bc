import { describe, it } from 'vitest';
import { killAndResume } from '../sync/support/killed.js';

describe('killed and resumed dozens of times, a sync ends with the bytes of one that nothing disturbed', () => {
  it.each([1, 2, 3])('under every kind of fault, seed %i', { timeout: 900_000 }, async (seed) => {
    await killAndResume({
      kills: 30,
      recordings: 6,
      length: 60,
      seed,
      faults: {
        seed: `${seed}`,
        rules: [
          { match: { path: '/api/data/', probability: 0.2 }, fault: { kind: 'reset', at: 'body', after: 50_000 } },
          { match: { path: '/api/data/', probability: 0.1 }, fault: { kind: 'truncate', after: 30_000 } },
          { match: { path: '/api/data/', probability: 0.1 }, fault: { kind: 'slow-body', bytesPerSecond: 400_000 } },
          { match: { probability: 0.1 }, fault: { kind: 'status', status: 503, body: 'html' } },
          { match: { probability: 0.1 }, fault: { kind: 'status', status: 429, retryAfter: 1 } },
          { match: { probability: 0.1 }, fault: { kind: 'latency', ms: 50, jitter: 200 } },
          { match: { path: '/api/record/', probability: 0.1 }, fault: { kind: 'bad-json' } },
          { match: { probability: 0.05 }, fault: { kind: 'reset', at: 'request' } },
        ],
      },
    });
  });
});
