import { edfStartTicks, readEdf, writeEdf } from 'hexoskin-formats';
import { mutateBytes } from '../lib/mutate.mjs';
import { readTwice } from '../lib/read.mjs';
import { joined } from '../lib/samples.mjs';

const ECG = { id: 4113, name: 'ECG_I', rate: 4, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };
const PULSE = { id: 19, name: 'heart_rate', rate: 1, signed: false, unit: 'bpm', scale: 1, offset: 0 };

/** @type {import('../run.mjs').Target} */
export const edf = {
  name: 'edf',
  begin: async () => [
    await joined(
      writeEdf({
        start: 359_840_300_017,
        ticksPerSecond: 256,
        channels: [
          { channel: ECG, samples: Int16Array.from({ length: 42 }, (_, index) => 1360 + index) },
          { channel: PULSE, samples: Int16Array.from({ length: 11 }, (_, index) => 70 + index) },
        ],
        annotations: [
          { onset: 1.5, duration: 2, text: 'walk' },
          { onset: 3, duration: null, text: 'é' },
        ],
      }),
    ),
  ],
  run: async (random, files) => {
    const words = [
      'EDF+C',
      'EDF+D',
      '-1',
      '0',
      '1e9',
      '99999999',
      '\x14',
      '\x15',
      '+',
      'EDF Annotations ',
      '00.00.00',
      '32768',
    ];
    const bytes = mutateBytes(random, random.pick(files), words);
    await readTwice(random, bytes, async (input, take) => {
      const { header, blocks } = await readEdf(input);
      take(header);
      edfStartTicks(header, 256);
      /** @type {number[][]} */
      const samples = header.signals.map(() => []);
      const annotations = [];
      try {
        for await (const block of blocks) {
          for (const [index, of] of block.samples.entries()) samples[index]?.push(...of);
          annotations.push(...block.annotations);
        }
      } finally {
        take(samples);
        take(annotations);
      }
    });
  },
};
