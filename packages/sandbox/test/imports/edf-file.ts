/** A signal of an EDF file that some other program wrote. */
export interface OtherSignal {
  readonly label: string;
  readonly perRecord: number;
  readonly samples: readonly number[];
  readonly unit?: string;
  /** Physical and digital limits, as the header has them; by default a tenth for each digital unit. */
  readonly limits?: readonly [string, string, string, string];
  readonly transducer?: string;
  readonly prefilter?: string;
}

export interface OtherFile {
  readonly signals: readonly OtherSignal[];
  readonly records: number;
  /** 1 by default. */
  readonly recordSeconds?: string;
  readonly kind?: '' | 'EDF+C' | 'EDF+D';
  /** For each data record its lists of annotations, each without its final zero; EDF+ alone has any. */
  readonly lists?: readonly (readonly string[])[];
  /** As the header has it: -1 where the writer did not know. */
  readonly recordCount?: number;
}

/** 5 January 2013, 19:38:06, in seconds: nobody has recorded anything by then. */
export const OTHER_START = 1_357_414_686;

const LIST_SAMPLES = 60;
const TENTHS = ['-204.8', '204.7', '-2048', '2047'] as const;

/** The bytes of a file, put together field by field: no code of this project takes part. */
export function otherEdf({ signals, records, recordSeconds = '1', kind = '', lists, recordCount }: OtherFile): Buffer {
  const rows = signals.map(({ label, perRecord, unit = 'uV', limits = TENTHS, transducer = '', prefilter = '' }) => [
    label,
    transducer,
    unit,
    ...limits,
    prefilter,
    `${perRecord}`,
    '',
  ]);
  if (lists) rows.push(['EDF Annotations', '', '', '-1', '1', '-32768', '32767', '', `${LIST_SAMPLES}`, '']);
  const widths = [16, 80, 8, 8, 8, 8, 8, 80, 8, 32];
  const header = [
    ['0', 8],
    ['X X X X', 80],
    ['Startdate 05-JAN-2013 X X X', 80],
    ['05.01.13', 8],
    ['19.38.06', 8],
    [`${256 * (rows.length + 1)}`, 8],
    [kind, 44],
    [`${recordCount ?? records}`, 8],
    [recordSeconds, 8],
    [`${rows.length}`, 4],
    ...widths.flatMap((width, field) => rows.map((row) => [row[field] ?? '', width] as const)),
  ] as const;
  const pieces = [Buffer.from(header.map(([text, width]) => text.padEnd(width)).join(''), 'latin1')];
  for (let record = 0; record < records; record++) {
    for (const { perRecord, samples } of signals) {
      const own = samples.slice(record * perRecord, (record + 1) * perRecord);
      pieces.push(Buffer.from(Int16Array.from(own).buffer));
    }
    if (lists) {
      const room = Buffer.alloc(2 * LIST_SAMPLES);
      room.write((lists[record] ?? []).map((list) => `${list}\0`).join(''));
      pieces.push(room);
    }
  }
  return Buffer.concat(pieces);
}

/** As many samples as that, which differ from signal to signal and stay within the usual limits. */
export function someSamples(count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, i) => ((i * (37 + seed) + 11 * seed) % 4096) - 2048);
}
