import { writeFile } from 'node:fs/promises';
import { type Channel, writeEdf } from 'hexoskin-formats';
import { describe, expect, it } from 'vitest';
import { BIOSIG_INSTALL, describedByBiosig, hasBiosig } from './peers/peers.js';
import { inFolder } from './support/folder.js';

const ecg: Channel = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };
const activity: Channel = { id: 49, name: 'activity', rate: 1, signed: true, unit: 'g', scale: 1 / 256, offset: 0 };

interface Described {
  readonly NumberOfRecords: number;
  readonly StartOfRecording: string;
  readonly CHANNEL: readonly Record<string, unknown>[];
  readonly EVENT: readonly Event[];
}

interface Event {
  readonly TYP: string;
  /** Seconds since the first sample; of a data record, those of the data records before it. */
  readonly POS: number;
  readonly DUR: number;
  readonly TimeStamp: string;
  readonly Description: string;
}

/** By which these tools say where each data record of a file with gaps begins. */
const SEGMENT = '0x7ffe';

describe.skipIf(!hasBiosig)(`BioSig (${BIOSIG_INSTALL})`, () => {
  it('finds the gaps of what writeEdf writes where they are, and the annotations', async () => {
    await inFolder(async (path) => {
      const contents = {
        start: 359_840_226_870,
        ticksPerSecond: 256,
        channels: [
          { channel: ecg, samples: new Int16Array(8 * 256) },
          { channel: activity, samples: new Int16Array(8) },
        ],
        stretches: [
          { onset: 0, seconds: 3 },
          { onset: 60.5, seconds: 4 },
          { onset: 3600, seconds: 1 },
        ],
        annotations: [
          { onset: 0, duration: null, text: 'start' },
          { onset: 61.25, duration: 2.5, text: 'Été ☀ after a gap' },
        ],
      };
      await writeFile(path('gaps.edf'), writeEdf(contents));
      const file = describedByBiosig(path('gaps.edf')) as Described;
      expect(file).toMatchObject({
        NumberOfRecords: 8,
        StartOfRecording: expect.stringMatching(/^2014-07-17 19:38:06/),
      });
      expect(file.CHANNEL.map(({ Label, Samplingrate, PhysicalUnit }) => [Label, Samplingrate, PhysicalUnit])).toEqual([
        ['4113:ECG_I', 256, 'mV'],
        ['49:activity', 1, expect.anything()],
        ['EDF Annotations', expect.anything(), expect.anything()],
      ]);
      const segments = file.EVENT.filter(({ TYP }) => TYP === SEGMENT);
      const [first] = segments;
      const offsets = segments.map(({ TimeStamp }) => secondsOf(TimeStamp) - secondsOf(first?.TimeStamp ?? ''));
      expect(offsets.map((offset) => Math.round(offset * 1000) / 1000)).toEqual([
        0, 1, 2, 60.5, 61.5, 62.5, 63.5, 3600,
      ]);
      const remarks = file.EVENT.filter(({ TYP }) => TYP !== SEGMENT);
      expect(remarks.map(({ POS, DUR, Description }) => [POS, DUR, Description])).toEqual([
        [0, 0, 'start'],
        [61.25, 2.5, 'Été ☀ after a gap'],
      ]);
    });
  });
});

function secondsOf(timeStamp: string): number {
  return Date.parse(`${timeStamp.replace(' ', 'T').slice(0, 23)}Z`) / 1000;
}
