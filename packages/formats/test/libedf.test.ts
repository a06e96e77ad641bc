import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Channel, edfCounts, physicalValues, readEdf, writeEdf } from 'hexoskin-formats';
import { describe, expect, it } from 'vitest';
import { ask, hasLibedf, LIBEDF_INSTALL } from './peers/peers.js';
import { inFolder } from './support/folder.js';
import { collect } from './support/streams.js';

const SCRIPT = './libedf.py';

const ecg: Channel = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };
const activity: Channel = { id: 49, name: 'activity', rate: 1, signed: true, unit: 'g', scale: 1 / 256, offset: 0 };
const volume: Channel = { id: 37, name: 'tidal_volume', rate: 1, signed: false, unit: 'mL', scale: 13.28, offset: 0 };

interface Read {
  readonly [key: string]: unknown;
  readonly signals: readonly { readonly label: string; readonly digital: number[]; readonly physical: number[] }[];
}

describe.skipIf(!hasLibedf)(`EDFlib (${LIBEDF_INSTALL})`, () => {
  const channels = [
    { channel: ecg, samples: Int16Array.from({ length: 1280 }, (_, index) => (index * 37) % 4096) },
    { channel: activity, samples: Int16Array.of(0, 5, -1, 256, 32_767) },
    { channel: volume, samples: Uint16Array.of(0, 43, 331, 40_000, 65_535) },
  ];
  const annotations = [
    { onset: 0, duration: null, text: 'start' },
    { onset: 1.25, duration: 2.5, text: 'Été ☀ at rest' },
    { onset: 3, duration: null, text: 'x'.repeat(300) },
  ];
  const contents = { start: 359_840_226_870, ticksPerSecond: 256, channels };

  it('reads what writeEdf writes: counts, values, start to the tick, and annotations', async () => {
    await inFolder(async (path) => {
      const recording = { equipment: 'Hexoskin' };
      await writeFile(path('a.edf'), writeEdf({ ...contents, annotations, recording, patient: { name: 'A B' } }));
      const read = ask(SCRIPT, ['read', path('a.edf')]) as Read;
      expect(read).toMatchObject({
        plus: true,
        start: [2014, 7, 17, 19, 38, 6],
        subsecond: 0.2109375,
        patient: 'A B',
        equipment: 'Hexoskin',
        records: 5,
        recordSeconds: 1,
        annotations,
      });
      expect(read.signals.map(({ label }) => label)).toEqual(['4113:ECG_I', '49:activity', '37:tidal_volume']);
      for (const [index, { channel, samples }] of channels.entries()) {
        const { digital = [], physical = [] } = read.signals[index] ?? {};
        expect(digital).toEqual(Array.from(samples, (count) => (channel.signed ? count : count - 32_768)));
        const exact = physicalValues(channel, samples);
        // Limits of eight characters cost up to a tenth of a count.
        for (const [at, value] of physical.entries())
          expect(Math.abs(value - (exact[at] as number))).toBeLessThan(channel.scale / 10);
      }
    });
  });

  it('reads plain EDF, and data records of five minutes', async () => {
    await inFolder(async (path) => {
      await writeFile(path('a.edf'), writeEdf({ ...contents, kind: 'EDF' }));
      expect(ask(SCRIPT, ['read', path('a.edf')])).toMatchObject({
        plus: false,
        recording: 'Startdate 17-JUL-2014 X X X start=359840226870/256',
      });
      const slow = { channel: { ...activity, id: 271, name: 'ANN', rate: 1 / 300 }, samples: Int16Array.of(7, 8) };
      await writeFile(path('b.edf'), writeEdf({ ...contents, channels: [...channels, slow] }));
      const read = ask(SCRIPT, ['read', path('b.edf')]) as Read;
      expect(read).toMatchObject({ recordSeconds: 300, records: 2 });
      expect(read.signals[3]?.digital).toEqual([7, 8]);
    });
  });

  it('writes what readEdf reads: data records of a fraction of a second, and two annotation signals', async () => {
    await inFolder(async (path) => {
      const samples = Array.from({ length: 300 }, (_, index) => ((index * 7) % 4000) - 2000);
      const written = {
        signals: [
          { label: 'ECG', samplesPerRecord: 50, samples },
          { label: 'resp', samplesPerRecord: 25, samples: samples.slice(0, 150) },
        ],
        start: [2084, 12, 31, 23, 59, 58],
        subsecond: 2_500_000,
        recordDuration: 25_000,
        records: 6,
        annotations: [
          { onset: 0.1, duration: null, text: 'one' },
          { onset: 1.5, duration: 0.5, text: 'zwei ä' },
        ],
      };
      expect(ask(SCRIPT, ['write', path('a.edf')], written)).toBe(0);
      const { header, blocks } = await readEdf(createReadStream(path('a.edf'), { highWaterMark: 100 }));
      expect(header).toMatchObject({
        kind: 'EDF+C',
        start: Date.UTC(2084, 11, 31, 23, 59, 58) / 1000,
        startFraction: 0.25,
        recordCount: 6,
        recordSeconds: 0.25,
      });
      const all = await collect(blocks);
      const [first, second] = header.signals.map((_, index) =>
        all.flatMap((block) => [...(block.samples[index] ?? [])]),
      );
      expect(first).toEqual(samples);
      expect(second).toEqual(samples.slice(0, 150));
      expect(all.flatMap((block) => block.annotations)).toEqual(written.annotations);
      const microvolts = { signed: true, scale: 0.1, offset: 0 };
      const [signal] = header.signals;
      if (signal === undefined) throw new Error('There is no signal');
      expect([...edfCounts(signal, microvolts, Int16Array.from(samples))]).toEqual(samples);
    });
  });
});
