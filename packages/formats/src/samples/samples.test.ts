import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, samplesOf } from './little-endian.js';
import { physicalValues } from './physical.js';

describe('physicalValues', () => {
  it('gives the values of the API to the last digit', () => {
    const volume = { scale: 13.28, offset: 0 };
    expect([...physicalValues(volume, Uint16Array.of(43, 331, 65_535))]).toEqual([571.04, 4395.68, 870_304.8]);
    expect([...physicalValues({ scale: 1 / 256, offset: 0 }, Int16Array.of(5, -1))]).toEqual([
      0.019_531_25, -0.003_906_25,
    ]);
  });

  it('adds the offset before it scales', () => {
    const ecg = { scale: 0.0064, offset: -1360 };
    expect([...physicalValues(ecg, Int16Array.of(1360, 1361, 0))]).toEqual([0, 0.0064, -8.704]);
  });

  it('multiplies where the scale is no decimal of few digits', () => {
    expect([...physicalValues({ scale: 1 / 3, offset: 0 }, Int16Array.of(2))]).toEqual([2 / 3]);
  });

  it('is exact for powers of two and keeps an undefined value', () => {
    fc.assert(
      fc.property(fc.int16Array(), fc.integer({ min: 0, max: 12 }), (raw, exponent) => {
        const scale = 2 ** -exponent;
        expect([...physicalValues({ scale, offset: 0 }, raw)]).toEqual(Array.from(raw, (count) => count * scale));
      }),
    );
    expect(physicalValues({ scale: 1, offset: 0 }, [Number.NaN])[0]).toBeNaN();
  });
});

describe('samplesOf', () => {
  it('reads bytes wherever they lie in memory', () => {
    const bytes = Uint8Array.of(0, 0xff, 0xff, 0x02, 0x01, 0xff, 0x7f, 0, 0x80);
    for (const start of [1, 0]) {
      const placed = start === 1 ? bytes.subarray(1) : bytes.slice(1);
      // The slice of a Buffer is not a copy.
      expect([...samplesOf(Buffer.from(placed.buffer, placed.byteOffset, 8), 16, false)]).toHaveLength(4);
      expect([...samplesOf(placed, 16, true)]).toEqual([-1, 258, 32_767, -32_768]);
      expect([...samplesOf(placed, 16, false)]).toEqual([65_535, 258, 32_767, 32_768]);
      expect([...samplesOf(placed, 32, true)]).toEqual([0x0102_ffff, -0x7fff_8001]);
      expect([...samplesOf(placed, 32, false)]).toEqual([0x0102_ffff, 0x8000_7fff]);
    }
  });

  it('is the way back from bytesOf', () => {
    fc.assert(
      fc.property(fc.int32Array(), (samples) => {
        expect(samplesOf(bytesOf(samples), 32, true)).toEqual(samples);
      }),
    );
  });
});
