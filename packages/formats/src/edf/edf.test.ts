import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, collectUntilFailure, failure, join, slices, textOf } from '../../test/support/streams.js';
import type { Channel } from '../channel.js';
import { FormatError } from '../format-error.js';
import { edfLabel } from './label.js';
import type { EdfBlock, EdfHeader } from './model.js';
import { readEdf } from './read.js';
import { edfChannel, edfCounts, signalOf } from './scaling.js';
import { edfStartTicks } from './start.js';
import { type EdfContents, writeEdf } from './write.js';
import { writeEdfBlocks } from './write-blocks.js';

const ecg: Channel = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 0.0064, offset: -1360 };
const belt: Channel = {
  id: 4129,
  name: 'respiration_thoracic',
  rate: 128,
  signed: false,
  unit: '',
  scale: 1,
  offset: 0,
};
const heartRate: Channel = { id: 19, name: 'heart_rate', rate: 1, signed: true, unit: 'bpm', scale: 1, offset: 0 };
const start = 359_840_226_870;

/** Two seconds and a half of three channels, one of which goes on for a second more. */
const contents: EdfContents = {
  start,
  ticksPerSecond: 256,
  channels: [
    { channel: ecg, samples: ramp(640) },
    { channel: belt, samples: Uint16Array.from(ramp(320), (count) => count + 40_000) },
    { channel: heartRate, samples: Int16Array.of(70, 71, 72, 73) },
  ],
};

describe('writeEdf', () => {
  it('writes the fields of the header where the format has them', async () => {
    const text = textOf((await join(writeEdf(contents))).subarray(0, 256 * 5));
    const fields = [8, 80, 80, 8, 8, 8, 44, 8, 8, 4];
    expect(cut(text, fields)).toEqual([
      '0',
      'X X X X',
      'Startdate 17-JUL-2014 X X X start=359840226870/256',
      '17.07.14',
      '19.38.06',
      '1280',
      'EDF+C',
      '4',
      '1',
      '4',
    ]);
    const signals = cut(
      text.slice(256),
      [16, 80, 8, 8, 8, 8, 8, 80, 8, 32].flatMap((width) => Array(4).fill(width)),
    );
    expect(signals.slice(0, 4)).toEqual(['4113:ECG_I', '4129:resp_thorac', '19:heart_rate', 'EDF Annotations']);
    expect(signals.slice(8, 11)).toEqual(['mV', '', 'bpm']);
    expect(signals.slice(12, 15)).toEqual(['-218.419', '0', '-32768']);
    expect(signals.slice(16, 19)).toEqual(['201.0048', '65535', '32767']);
    expect(signals.slice(20, 23)).toEqual(['-32768', '-32768', '-32768']);
    expect(signals.slice(24, 27)).toEqual(['32767', '32767', '32767']);
    expect(signals.slice(32, 35)).toEqual(['256', '128', '1']);
    expect(signals.slice(36, 39)).toEqual(['samples=640', 'samples=320', 'samples=4']);
  });

  it('interleaves the samples of a second, moves numbers without a sign down, and fills the last seconds up', async () => {
    const bytes = await join(writeEdf({ ...contents, kind: 'EDF' }));
    const records = new Int16Array(bytes.slice(256 * 4).buffer);
    expect(records).toHaveLength(4 * 385);
    expect([...records.subarray(0, 3)]).toEqual([0, 1, 2]);
    expect([...records.subarray(255, 258)]).toEqual([255, 40_000 - 32_768, 40_001 - 32_768]);
    expect(records[384]).toBe(70);
    expect([...records.subarray(385, 387)]).toEqual([256, 257]);
    expect([...records.subarray(385 * 3, 385 * 3 + 1)]).toEqual([0]);
    expect([...records.subarray(385 * 3 + 256, 385 * 3 + 257)]).toEqual([-32_768]);
    expect(records.at(-1)).toBe(73);
  });

  it('keeps who was recorded and how, in ASCII', async () => {
    const { header } = await readEdf(
      writeEdf({
        ...contents,
        patient: { code: 'P 1', sex: 'F', birthdate: '1980-02-29', name: 'Zoé Ångström' },
        recording: { equipment: 'Hexoskin 5' },
      }),
    );
    expect(header.patient).toBe('P_1 F 29-FEB-1980 Zoe_Angstrom');
    expect(header.recording).toBe('Startdate 17-JUL-2014 X X Hexoskin_5 start=359840226870/256');
  });

  it('makes data records long enough for one sample every five minutes', async () => {
    const slow = { ...heartRate, id: 271, name: 'ANN', rate: 1 / 300 };
    const { header } = await readEdf(
      writeEdf({ ...contents, channels: [{ channel: slow, samples: Int16Array.of(3, 4) }] }),
    );
    expect(header).toMatchObject({ recordSeconds: 300, recordCount: 2, signals: [{ samplesPerRecord: 1 }] });
  });

  it('writes -1 data records when it is not told how many samples come', async () => {
    const channels = [{ channel: heartRate, samples: [Int16Array.of(1, 2), Int16Array.of(3)] }];
    const { header, blocks } = await readEdf(writeEdf({ ...contents, channels }));
    expect(header.recordCount).toBeNull();
    expect(samplesOf(await collect(blocks), 0)).toEqual([1, 2, 3]);
  });

  it('writes annotations even where there are no samples', async () => {
    const annotations = [{ onset: 5, duration: null, text: 'alone' }];
    const { blocks } = await readEdf(writeEdf({ ...contents, channels: [], annotations }));
    expect((await collect(blocks)).flatMap((block) => block.annotations)).toEqual(annotations);
  });

  it.each<[string, Partial<EdfContents>, string]>([
    [
      'a channel without a rate',
      { channels: [{ channel: { ...ecg, rate: null }, samples: ramp(1) }] },
      'no fixed rate',
    ],
    [
      'rates that no data record fits',
      { channels: [{ channel: { ...ecg, rate: Math.PI }, samples: ramp(1) }] },
      'fits',
    ],
    ['a duration that the header would round', { recordSeconds: 1 / 3 }, 'does not fit into 8'],
    ['a duration without a whole number of samples', { recordSeconds: 0.5 }, 'no whole number of samples in 0.5 s'],
    ['numbers beyond 16 bits', { channels: [{ channel: ecg, samples: Int32Array.of(70_000) }] }, '70000 does not fit'],
    ['fewer samples than told', { channels: [{ channel: ecg, samples: ramp(2), count: 3 }] }, '2 samples came where 3'],
    [
      'more samples than told',
      { channels: [{ channel: ecg, samples: ramp(2), count: 1 }] },
      'more than 1 samples came',
    ],
    ['annotations in plain EDF', { kind: 'EDF', annotations: [{ onset: 0, duration: null, text: 'x' }] }, 'only EDF+'],
    [
      'bytes that would end an annotation',
      { annotations: [{ onset: 0, duration: null, text: '\x14' }] },
      'cannot hold',
    ],
    ['a name that is too long', { patient: { name: 'x'.repeat(80) } }, 'is longer than 80'],
    [
      'a scale that 8 characters cannot tell',
      { channels: [{ channel: { ...ecg, scale: 1e-12 }, samples: ramp(1) }] },
      'no range',
    ],
  ])('refuses %s', async (_name, part, problem) => {
    const error = await failure(() => join(writeEdf({ ...contents, ...part })));
    expect(error).toMatchObject({ format: 'EDF', message: expect.stringContaining(problem) });
  });

  it('hands out pieces that leave room in a stream that holds 256 KiB, annotations included', async () => {
    const channels = [ecg, belt].map((channel) => ({ channel, samples: ramp((channel.rate ?? 1) * 2000) }));
    const annotations = [{ onset: 3, duration: null, text: 'x'.repeat(5000) }];
    const [, ...pieces] = await collect(writeEdf({ ...contents, channels, annotations }));
    expect(pieces.length).toBeGreaterThan(1);
    const largest = Math.max(...pieces.map(({ length }) => length));
    expect(largest).toBeLessThan(1 << 18);
    expect(largest).toBeGreaterThan(1 << 17);
  });

  it('closes its sources when the file is not wanted any more', async () => {
    let closed = 0;
    async function* source(): AsyncGenerator<Int16Array> {
      try {
        for (;;) yield ramp(256);
      } finally {
        closed += 1;
      }
    }
    const channels = [ecg, heartRate].map((channel) => ({ channel, samples: source() }));
    let pieces = 0;
    for await (const _ of writeEdf({ ...contents, channels })) if (++pieces === 3) break;
    expect(closed).toBe(2);
  });
});

describe('readEdf', () => {
  it('gives raw numbers, true lengths and the exact start again', async () => {
    for (const kind of ['EDF', 'EDF+C'] as const) {
      const { header, blocks } = await readEdf(writeEdf({ ...contents, kind }));
      const all = await collect(blocks);
      expect(header).toMatchObject({ kind, recordCount: 4, recordSeconds: 1 });
      expect(edfStartTicks(header, 256)).toBe(start);
      for (const [index, { channel, samples }] of contents.channels.entries()) {
        const signal = header.signals[index] as EdfHeader['signals'][number];
        const counts = edfCounts(signal, channel, Int16Array.from(samplesOf(all, index)));
        expect(counts).toEqual(samples);
      }
    }
  });

  it('returns what was written, however the bytes are cut', async () => {
    const channel = fc.record({
      signed: fc.boolean(),
      rate: fc.constantFrom(1, 4, 0.5, 0.2),
      values: fc.array(fc.integer({ min: 0, max: 65_535 }), { maxLength: 30 }),
      scale: fc.constantFrom(1, 1 / 256, 13.28, 0.0064),
      offset: fc.constantFrom(0, -1360),
    });
    const annotation = fc.record({
      onset: fc.integer({ min: -1000, max: 100_000 }).map((ticks) => ticks / 256),
      duration: fc.option(fc.nat({ max: 1000 }).map((ticks) => ticks / 256)),
      text: fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((text) => !text.split('').some((unit) => '\0\x14\x15'.includes(unit))),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(channel, { minLength: 1, maxLength: 4 }),
        fc.array(annotation, { maxLength: 8 }),
        fc.nat({ max: 2 ** 40 }),
        fc.constantFrom(256, 1000),
        fc.integer({ min: 1, max: 700 }),
        async (signals, annotations, tick, ticksPerSecond, size) => {
          const channels = signals.map(({ values, ...rest }, id) => ({
            channel: { ...rest, id, name: `c${id}`, unit: '' },
            samples: rest.signed ? Int16Array.from(values) : Uint16Array.from(values),
          }));
          const bytes = await join(writeEdf({ start: tick, ticksPerSecond, channels, annotations }));
          const { header, blocks } = await readEdf(slices(bytes, size));
          expect(edfStartTicks(header, ticksPerSecond)).toBe(tick);
          const all = await collect(blocks);
          for (const [index, { channel: written, samples }] of channels.entries()) {
            const signal = header.signals[index] as EdfHeader['signals'][number];
            expect(edfCounts(signal, written, Int16Array.from(samplesOf(all, index)))).toEqual(samples);
          }
          expect(all.flatMap((block) => block.annotations)).toEqual(annotations);
        },
      ),
    );
  });

  it('tells gaps between data records, and where in time they are', async () => {
    const header: EdfHeader = {
      kind: 'EDF+D',
      patient: 'X X X X',
      recording: 'Startdate 17-JUL-2014 X X X',
      start: 1_405_625_886,
      startFraction: 0.2109375,
      recordCount: 4,
      recordSeconds: 0.5,
      signals: [signalOf({ ...ecg, rate: 4 }, 2, null)],
    };
    const written: EdfBlock[] = [
      { onset: 0, samples: [Int16Array.of(1, 2, 3, 4)], annotations: [] },
      { onset: 60.25, samples: [Int16Array.of(5, 6)], annotations: [{ onset: 60.5, duration: 1.5, text: 'nap' }] },
      { onset: 3600, samples: [Int16Array.of(7, 8)], annotations: [] },
    ];
    const file = await readEdf(writeEdfBlocks(header, written));
    expect(file.header).toMatchObject({ kind: 'EDF+D', startFraction: 0.2109375, recordSeconds: 0.5 });
    expect(await collect(file.blocks)).toEqual(written);
    expect(await failure(() => join(writeEdfBlocks({ ...header, kind: 'EDF+C' }, written)))).toMatchObject({
      message: expect.stringContaining('begins at 60.25 s where the one before ends at 1 s'),
    });
  });

  it('tells gaps that writeEdf was told of', async () => {
    const channels = [
      { channel: heartRate, samples: ramp(5) },
      { channel: { ...heartRate, id: 53, name: 'cadence', rate: 2 }, samples: ramp(10) },
    ];
    const annotations = [{ onset: 61, duration: 2, text: 'nap' }];
    const stretches = [
      { onset: 0, seconds: 2 },
      { onset: 60.5, seconds: 3 },
    ];
    const { header, blocks } = await readEdf(writeEdf({ ...contents, channels, annotations, stretches }));
    expect(header).toMatchObject({ kind: 'EDF+D', recordCount: 5 });
    const all = await collect(blocks);
    expect(all.map(({ onset }) => onset)).toEqual([0, 60.5]);
    expect(all.map(({ samples }) => samples.map((each) => [...each]))).toEqual([
      [
        [0, 1],
        [0, 1, 2, 3],
      ],
      [
        [2, 3, 4],
        [4, 5, 6, 7, 8, 9],
      ],
    ]);
    expect(all.flatMap((block) => block.annotations)).toEqual(annotations);
    for (const seconds of [2, 3.5]) {
      const wrong = writeEdf({ ...contents, channels, stretches: [{ onset: 0, seconds }] });
      expect(await failure(() => join(wrong))).toMatchObject({
        format: 'EDF',
        field: expect.stringMatching(/stretch/),
      });
    }
  });

  it('describes a signal as another file did', async () => {
    const signal = { ...signalOf(ecg, 4, null), label: 'SpO2', transducer: 'finger', unit: '%', prefilter: 'none' };
    const limits = { physicalMinimum: 0, physicalMaximum: 100, digitalMinimum: 0, digitalMaximum: 4095 };
    const channel = { ...ecg, id: null, name: 'SpO2', rate: 4, signed: false };
    const channels = [{ channel, samples: ramp(4), signal: { ...signal, ...limits } }];
    const { header, blocks } = await readEdf(writeEdf({ ...contents, channels }));
    expect(header.signals[0]).toMatchObject({ label: 'SpO2', transducer: 'finger', prefilter: 'none', ...limits });
    expect(samplesOf(await collect(blocks), 0)).toEqual([0, 1, 2, 3]);
  });

  it('reads several annotation signals, and annotations before, at and across samples', async () => {
    const bytes = await join(writeEdf({ ...contents, channels: [{ channel: heartRate, samples: ramp(1) }] }));
    const twice = withSecondAnnotations(bytes, '+0.5\x151\x14one\x14two\x14\0-3\x14before\x14\0');
    const { header, blocks } = await readEdf(twice);
    expect(header.signals).toHaveLength(1);
    expect((await collect(blocks))[0]?.annotations).toEqual([
      { onset: 0.5 - 0.210_937_5, duration: 1, text: 'one' },
      { onset: 0.5 - 0.210_937_5, duration: 1, text: 'two' },
      { onset: -3.210_937_5, duration: null, text: 'before' },
    ]);
  });

  it.each([
    ['01.01.85', '', 1985],
    ['31.12.84', '', 2084],
    ['01.01.yy', 'Startdate 01-JAN-2085 X X X', 2085],
    ['01-01-14', 'Startdate 01-JAN-1914 X X X', 1914],
  ])('takes the date %s with the recording field "%s" for the year %i', async (date, recording, year) => {
    const bytes = await join(writeEdf({ ...contents, kind: 'EDF' }));
    put(bytes, 168, date.padEnd(8));
    put(bytes, 88, recording.padEnd(80));
    const { header } = await readEdf(bytes);
    expect(new Date(header.start * 1000).getUTCFullYear()).toBe(year);
    expect(header.startFraction).toBe(0);
  });

  it('reads headers with the letters of Latin-1', async () => {
    const bytes = await join(writeEdf({ ...contents, kind: 'EDF' }));
    bytes[8] = 0xe9;
    expect((await readEdf(bytes)).header.patient).toBe('é X X X');
  });

  it('hands out the whole data records of a file that is cut short, then says where it ends', async () => {
    const bytes = await join(writeEdf({ ...contents, kind: 'EDF' }));
    const cutAt = 256 * 4 + 770 * 2 + 5;
    const { header, blocks } = await readEdf(bytes.subarray(0, cutAt));
    const { seen, error } = await collectUntilFailure(blocks);
    expect(header.recordCount).toBe(4);
    expect(samplesOf(seen, 2)).toEqual([70, 71]);
    expect(error).toMatchObject({ format: 'EDF', offset: cutAt, field: 'data record' });
    const between = await readEdf(bytes.subarray(0, 256 * 4 + 770));
    expect((await collectUntilFailure(between.blocks)).error).toMatchObject({
      message: expect.stringContaining('ends 3 of them early'),
    });
    for (let length = 0; length < 256 * 4; length += 7) {
      expect(await failure(() => readEdf(bytes.subarray(0, length)))).toBeInstanceOf(FormatError);
    }
  });

  it('notices bytes after the last data record', async () => {
    const bytes = await join(writeEdf(contents));
    const { blocks } = await readEdf([bytes, new Uint8Array(1)]);
    expect((await collectUntilFailure(blocks)).error).toMatchObject({ offset: bytes.length, field: 'data records' });
  });

  it.each([
    [0, '1', 0, 'version'],
    [168, '32.13.14', 168, 'start date'],
    [184, '999', 184, 'header size'],
    [236, '-2', 236, 'number of data records'],
    [244, '1,5', 244, 'duration of a data record'],
    [244, '0', 244, 'duration of a data record'],
    [252, 'x', 252, 'number of signals'],
    [256 + 3 * 104, 'low', 256 + 3 * 104, 'physical minimum'],
    [256 + 3 * 216, '2.5', 256 + 3 * 216, 'samples per data record'],
    [256 + 3 * 216, '99999999', 256 + 3 * 216, 'samples per data record'],
  ])('says where the header is wrong: byte %i with "%s"', async (at, text, offset, field) => {
    const bytes = await join(writeEdf({ ...contents, kind: 'EDF' }));
    put(bytes, at, text.padEnd(field === 'number of signals' ? 4 : 8));
    expect(await failure(() => readEdf(bytes))).toMatchObject({ format: 'EDF', offset, field });
  });

  it('says where annotations are damaged', async () => {
    const bytes = await join(writeEdf({ ...contents, channels: [{ channel: heartRate, samples: ramp(2) }] }));
    const list = 256 * 3 + 2;
    put(bytes, list, 'x');
    expect(await failure(() => readEdf(bytes))).toMatchObject({ offset: list, field: 'data record' });
    put(bytes, list, '+0\x14\x14\0+1\x14no end');
    bytes.fill(0x20, list + 12, 256 * 3 + 34);
    const { blocks } = await readEdf(bytes);
    expect((await collectUntilFailure(blocks)).error).toMatchObject({ offset: list + 5, field: 'annotation' });
  });

  it.each(['EDF+C', 'EDF+D'])('hands out the data records before one that is damaged: %s', async (kind) => {
    const bytes = await join(writeEdf({ ...contents, channels: [{ channel: heartRate, samples: ramp(3) }] }));
    put(bytes, 192, kind);
    const recordBytes = (bytes.length - 256 * 3) / 3;
    const third = 256 * 3 + 2 * recordBytes + 2;
    // Where it begins, and what is remarked there, cannot be read.
    put(bytes, third, 'x'.repeat(12));
    const { blocks } = await readEdf(bytes);
    const { seen, error } = await collectUntilFailure(blocks);
    expect(samplesOf(seen, 0)).toHaveLength(2);
    expect(error).toMatchObject({ format: 'EDF', offset: third });
  });

  it('gives either samples or a FormatError, whichever bit of the header is flipped', async () => {
    const bytes = await join(writeEdf({ ...contents, channels: [{ channel: heartRate, samples: ramp(3) }] }));
    for (let bit = 0; bit < 256 * 3 * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const error = await failure(async () => collect((await readEdf(flipped)).blocks));
      if (error !== 'no failure') expect(error, `bit ${bit}`).toBeInstanceOf(FormatError);
    }
  });
});

describe('edfCounts and edfChannel', () => {
  it('describe a file of another kind by itself', async () => {
    const { header } = await readEdf(writeEdf({ ...contents, kind: 'EDF' }));
    const [first, second] = header.signals.map((signal) => edfChannel(header, signal));
    expect(first).toMatchObject({ id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV' });
    expect(first?.scale).toBeCloseTo(0.0064, 7);
    expect(first?.offset).toBeCloseTo(-1360, 1);
    expect(second).toMatchObject({ id: 4129, name: 'resp_thorac', scale: 1, offset: 32_768 });
  });

  it('count in raw numbers where the limits describe no line', () => {
    const signal = { ...signalOf(ecg, 256, null), physicalMinimum: 0, physicalMaximum: 0 };
    const header = { recordSeconds: 1, signals: [signal] } as unknown as EdfHeader;
    expect(edfChannel(header, signal)).toMatchObject({ scale: 1, offset: 0 });
  });

  it('refuse another scale and numbers out of range', async () => {
    const signal = signalOf(ecg, 256, null);
    expect(await failure(() => edfCounts(signal, { ...ecg, scale: 0.01 }, ramp(1)))).toBeInstanceOf(FormatError);
    const moved = { ...signal, physicalMinimum: 0, physicalMaximum: 65_535 };
    const plain = { signed: true, scale: 1, offset: 0 };
    expect([...edfCounts(moved, plain, Int16Array.of(-32_768, -1))]).toEqual([0, 32_767]);
    expect(await failure(() => edfCounts(moved, plain, Int16Array.of(0)))).toMatchObject({ field: '4113:ECG_I' });
  });
});

describe('edfLabel', () => {
  it.each([
    ['4113:ECG_I', 4113, 'ECG_I'],
    ['4129:resp_thorac', 4129, 'respiration_thoracic'],
    ['4130:resp_abdomi', 4130, 'respiration_abdominal'],
    ['4145:accel_X', 4145, 'acceleration_X'],
    ['1000:heart_rate_', 1000, 'heart_rate_quality'],
    ['HRV_HF_normalize', null, 'HRV_HF_normalized'],
  ])('is %s', (label, id, name) => {
    expect(edfLabel({ id, name })).toBe(label);
  });
});

function ramp(length: number): Int16Array {
  return Int16Array.from({ length }, (_, index) => index % 4096);
}

function samplesOf(blocks: readonly EdfBlock[], signal: number): number[] {
  return blocks.flatMap(({ samples }) => [...(samples[signal] ?? [])]);
}

/** The same file, whose one data record has a second annotation signal. */
function withSecondAnnotations(bytes: Uint8Array, lists: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const room = bytes.length - 256 * 3 - 2;
  const widths = [16, 80, 8, 8, 8, 8, 8, 80, 8, 32];
  let from = 256;
  const fields = widths.map((width) => {
    const both = text.slice(from, from + width * 2);
    from += width * 2;
    return both + both.slice(width);
  });
  const header = [text.slice(0, 184), '1024    ', text.slice(192, 252), '3   ', ...fields].join('');
  return Uint8Array.from(Buffer.from(header + text.slice(256 * 3) + lists.padEnd(room, '\0'), 'latin1'));
}

function put(bytes: Uint8Array, offset: number, text: string): void {
  bytes.set(Buffer.from(text, 'latin1'), offset);
}

function cut(text: string, widths: readonly number[]): string[] {
  let from = 0;
  return widths.map((width) => {
    from += width;
    return text.slice(from - width, from).trim();
  });
}
