import { readWav, writeWav } from 'hexoskin-formats';
import { mutateBytes } from '../lib/mutate.mjs';
import { readTwice } from '../lib/read.mjs';
import { joined } from '../lib/samples.mjs';

const ECG = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };

/** @type {import('../run.mjs').Target} */
export const wav = {
  name: 'wav',
  begin: () =>
    Promise.all([
      joined(
        writeWav(
          Int16Array.from({ length: 200 }, (_, index) => index * 37),
          ECG,
        ),
      ),
      joined(
        writeWav(
          Uint32Array.from({ length: 50 }, (_, index) => index * 1e6),
          ECG,
          { bits: 32 },
        ),
      ),
      joined(writeWav(new Int16Array(0), ECG)),
    ]),
  run: async (random, files) => {
    const bytes = mutateBytes(random, random.pick(files), [
      'RIFF',
      'RF64',
      'WAVE',
      'fmt ',
      'data',
      'ds64',
      'LIST',
      '\xff\xff\xff\xff',
    ]);
    const signed = random.chance(0.5);
    await readTwice(random, bytes, async (input, take) => {
      const { header, samples } = await readWav(input, { signed });
      take(header);
      for await (const piece of samples) for (const sample of piece) if (!take(sample)) return;
    });
  },
};
