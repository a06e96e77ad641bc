import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect, DataServer, events, type Signal, START } from '../../../test/data/support/data-server.js';
import type { Engine } from '../../api/engine.js';
import { prepareDataCall } from '../call/data-call.js';
import { rowsOf } from '../wire/column.js';
import { fetchWhole } from './fetch-whole.js';

const HEART_RATE = 19;
const RR_INTERVAL = 18;
const ENGINE = Symbol.for('hexoskin.engine');

/** Stretches of samples, a second apart, between pauses. */
const heartRate: fc.Arbitrary<Signal> = fc
  .array(fc.record({ pause: fc.integer({ min: 257, max: 100_000 }), samples: fc.integer({ min: 3, max: 60 }) }), {
    maxLength: 8,
  })
  .map((stretches) => {
    const ticks: number[] = [];
    for (const { pause, samples } of stretches) {
      const from = (ticks.at(-1) ?? START) + pause;
      for (let index = 0; index < samples; index += 1) ticks.push(from + index * 256);
    }
    return { ticks, values: ticks.map((_, index) => index) };
  });

/** Beats in dense and in thin stretches, several of them at one tick now and then. */
const beats: fc.Arbitrary<Signal> = fc
  .array(fc.record({ most: fc.constantFrom(1, 3, 300, 20_000), steps: fc.array(fc.nat(), { maxLength: 80 }) }), {
    maxLength: 6,
  })
  .map((stretches) => {
    const ticks: number[] = [];
    for (const { most, steps } of stretches)
      for (const step of steps) ticks.push((ticks.at(-1) ?? START) + (step % most));
    return events(ticks);
  });

describe('fetchWhole', () => {
  it('gets every sample once, whatever the recording, the limit, and the ends of windows', async () => {
    await fc.assert(
      fc.asyncProperty(
        heartRate,
        beats,
        // With fewer, there may be more events at one tick than an answer holds.
        fc.integer({ min: 40, max: 150 }),
        fc.boolean(),
        async (regular, irregular, limit, endsIncluded) => {
          const recordings: Record<number, Signal> = { [RR_INTERVAL]: irregular, [HEART_RATE]: regular };
          const server = new DataServer({ 1: recordings }, { limit, endsIncluded });
          const engine = (connect(server).api as unknown as Record<symbol, Engine>)[ENGINE] as Engine;
          const call = await prepareDataCall(engine, 'data', { record: 1 }, { fullResolution: true });
          const { results } = await fetchWhole({ ...call, mostValues: limit - 1 });
          for (const datatype of [RR_INTERVAL, HEART_RATE]) {
            const column = results[0]?.columns.get(datatype);
            const { ticks, values } = recordings[datatype] as Signal;
            expect(column ? rowsOf(column) : []).toEqual(ticks.map((tick, index) => [tick, values[index]]));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
