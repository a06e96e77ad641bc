import { dataTypesById } from 'hexoskin-schema';
import { expect, test } from 'vitest';
import { createSignals } from '../../src/signals/signals.js';
import { recordOf } from './specs.js';

const script = [{ activity: 'sleep', seconds: 700 }] as const;

test.each([
  { device: 'hexoskin', ticksPerSecond: 256, seconds: 610 },
  { device: 'hexoskin', ticksPerSecond: 256, seconds: 0.3 },
  { device: 'astroskin', ticksPerSecond: 256, seconds: 127.7 },
  { device: 'astroskin', ticksPerSecond: 1000, seconds: 610.9 },
] as const)('a grid says where samples lie before any is made: $device, $seconds s of $ticksPerSecond ticks', (way) => {
  const spec = recordOf(way.seconds, script, way);
  const signals = createSignals(spec);
  for (const dataType of signals.dataTypes) {
    const samples = signals.samples(dataType, spec.start, spec.end);
    const grid = signals.grid(dataType);
    if (samples?.kind !== 'signal') {
      expect(grid).toBeNull();
      continue;
    }
    const { firstTick, step, values } = samples;
    expect(grid).toEqual({ firstTick, step, count: values.length });
    const signed = dataTypesById.get(dataType)?.signed ?? null;
    if (signed !== null) expect(values instanceof Int16Array, `${dataType} has a sign`).toBe(signed);
  }
  expect(signals.grid(1)).toBeUndefined();
});
