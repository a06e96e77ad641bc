import { ImportError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { ATHLETE_ID, type Connect, useSandbox } from '../support/sandbox.js';

const connect: Connect = useSandbox();

describe('an activity of the sandbox', () => {
  it('comes as TCX and becomes a range again', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ user: ATHLETE_ID, limit: 200 });
    const range = ranges.find(({ status, rank }) => status === 'complete' && rank === 0) ?? ranges[0];
    const file = await api.range.get(range?.id ?? 0, { format: 'tcx' });
    expect(file.mediaType).toBe('application/vnd.garmin.tcx+xml');
    expect(file.text()).toContain('<TrainingCenterDatabase');
    const progress: number[] = [];
    const { ranges: imported } = await api.import(file.bytes, {
      interval: 20,
      onProgress: (done) => progress.push(done),
    });
    expect(progress.at(-1)).toBe(1);
    const created = await imported[0]?.load();
    // TCX tells whole milliseconds.
    expect(Math.abs((created?.start ?? 0) - (range?.start ?? 0))).toBeLessThanOrEqual(256);
    expect(created?.user.id).toBe(ATHLETE_ID);
  });

  it('that is none is refused in the words of the server', async () => {
    const { api } = connect();
    const failed = api.import(new TextEncoder().encode('<TrainingCenterDatabase>'), { interval: 20 });
    await expect(failed).rejects.toThrow(ImportError);
    await expect(failed).rejects.toThrow(/^The server could not import the file: \S/);
  });
});
