import { writeEdfBlocks } from '../../src/index.js';

const SIGNAL = {
  transducer: '',
  unit: 'uV',
  physicalMinimum: -3276.8,
  physicalMaximum: 3276.7,
  digitalMinimum: -32_768,
  digitalMaximum: 32_767,
  prefilter: '',
  samplesPerRecord: 4,
  count: null,
};

/** When it begins, in seconds since 1970. */
export const FOREIGN_START = 1_405_625_886;

/**
 * EDF as another program may have written it: an EEG and a lead that is scaled in its own way, four samples of each a second,
 * and a remark in each block.
 *
 * @param blocks seconds at which the blocks of a second begin, and the first of their samples
 */
export async function foreignEdf(blocks: readonly (readonly [onset: number, first: number])[]): Promise<Uint8Array> {
  const header = {
    kind: 'EDF+D' as const,
    patient: 'X X X X',
    recording: 'Startdate X X X X',
    start: FOREIGN_START,
    startFraction: 0,
    recordCount: blocks.length,
    recordSeconds: 1,
    signals: [
      { ...SIGNAL, label: 'EEG Fpz/A1' },
      { ...SIGNAL, label: '4113:ECG_I' },
    ],
  };
  const block = (onset: number, first: number) => {
    const samples = Int16Array.of(first, first + 1, first + 2, first + 3);
    const annotations = [{ onset: onset + 0.5, duration: 2, text: 'lights off' }];
    return { onset, samples: [samples, samples], annotations };
  };
  const pieces: Uint8Array[] = [];
  const bytes = writeEdfBlocks(
    header,
    blocks.map(([onset, first]) => block(onset, first)),
  );
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}
