import { type EdfBlock, type EdfHeader, findRecords, openZip, randomAccess, readEdf } from 'hexoskin-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../data/download.js';
import { type Pair, Reader, SECOND } from '../data/read.js';
import { OTHER_START, type OtherFile, otherEdf, someSamples } from './edf-file.js';
import { TemporaryFolder } from './folder.js';

let folder: TemporaryFolder;
let sandbox: Reader;
beforeAll(async () => {
  folder = await TemporaryFolder.make();
  sandbox = new Reader();
});
afterAll(async () => {
  sandbox.sandbox.close();
  await folder.remove();
});

/** Records of one person that lie at the same time are no parts of one recording. */
const importFile = async (file: OtherFile, seconds = 0) => {
  const bytes = otherEdf(file);
  bytes.write(new Date((OTHER_START + seconds) * 1000).toISOString().slice(11, 19).replaceAll(':', '.'), 176);
  return sandbox.sandbox.importRecordings(await folder.write('other.edf', bytes));
};

async function edfOf(query: string, reader = sandbox): Promise<{ header: EdfHeader; blocks: EdfBlock[] }> {
  const { header, blocks } = await readEdf(await bytesOf(reader, `/api/data/?${query}`, 'application/x-edf'));
  const all: EdfBlock[] = [];
  for await (const block of blocks) all.push(block);
  return { header, blocks: all };
}

const START = OTHER_START * SECOND;

/** The values of tenths at a rate, from a moment on. */
function tenths(samples: readonly number[], from: number, step: number): Pair[] {
  return samples.map((sample, i) => [Math.round(from + i * step), sample / 10]);
}

describe('signals that are none of the API', () => {
  const fast = { label: 'EEG A1/A2', perRecord: 25, samples: someSamples(100, 1), transducer: 'AgCl', prefilter: 'HP' };
  const slow = { label: 'Temp', perRecord: 1, samples: someSamples(4, 2), unit: 'DegC' };
  const twin = { label: 'EEG A1/A2', perRecord: 2, samples: someSamples(8, 3) };
  const oximeter = { label: 'SaO2', perRecord: 2, samples: [0, 4095, 7, 1234, 0, 1, 2, 3], unit: '%' };
  const limits = ['0', '100', '0', '4095'] as const;
  /** 12.5, 0.5 and 1 samples a second. */
  const file = { signals: [fast, slow, twin, { ...oximeter, limits }], records: 4, recordSeconds: '2' };

  test('have their physical values in JSON, at any rate', async () => {
    const [{ record } = { record: 0 }] = await importFile(file);
    const start = OTHER_START * 1000;
    expect(await sandbox.object(`/api/record/${record}/`)).toMatchObject({ start, end: start + 8000 });
    const [{ data = {} } = {}] = await sandbox.samples(`record=${record}`);
    expect(data['20001']).toEqual(tenths(fast.samples, start, 80));
    expect(data['20002']).toEqual(tenths(slow.samples, start, 2000));
    expect(data['20003']).toEqual(tenths(twin.samples, start, 1000));
    expect(data['20004']?.map(([, value]) => value)).toEqual(oximeter.samples.map((raw) => raw * (100 / 4095)));
  });

  test('come back in EDF with the same labels, limits and data records', async () => {
    const [{ record } = { record: 0 }] = await importFile(file);
    const { header, blocks } = await edfOf(`record=${record}`);
    expect(header).toMatchObject({ recordSeconds: 2, recordCount: 4 });
    expect(header.signals).toMatchObject([
      { label: 'EEG A1/A2', transducer: 'AgCl', prefilter: 'HP', unit: 'uV', digitalMinimum: -2048 },
      { label: 'Temp', unit: 'DegC', samplesPerRecord: 1 },
      { label: 'EEG A1/A2', physicalMaximum: 204.7 },
      { label: 'SaO2', physicalMinimum: 0, physicalMaximum: 100, digitalMaximum: 4095 },
    ]);
    for (const [i, { samples }] of file.signals.entries()) {
      expect(blocks.flatMap((block) => [...(block.samples[i] ?? [])])).toEqual(samples);
    }
  });

  test('are the same again after a download as a zip, which keeps what WAV files cannot tell', async () => {
    const [{ record } = { record: 0 }] = await importFile(file);
    const zip = await bytesOf(sandbox, `/api/data/?record=${record}`, 'application/octet-stream');
    const { entries } = await openZip(randomAccess(zip));
    const [files] = findRecords(entries.map(({ name }) => name));
    expect(files?.signals.map(({ channel }) => channel)).toEqual(['EEG A1_A2', 'Temp', 'EEG A1_A2_20003', 'SaO2']);
    const other = new Reader();
    try {
      await other.sandbox.importRecordings(await folder.write('again.zip', zip));
      const query = `record=${record}`;
      expect(await other.samples(query)).toEqual(await sandbox.samples(query));
      const again = await bytesOf(other, `/api/data/?${query}`, 'application/octet-stream');
      expect(Buffer.compare(again, zip)).toBe(0);
      const { header } = await edfOf(query, other);
      expect(header.signals.map(({ label, unit }) => [label, unit])).toEqual([
        ['EEG A1/A2', 'uV'],
        ['Temp', 'DegC'],
        ['EEG A1/A2', 'uV'],
        ['SaO2', '%'],
      ]);
    } finally {
      other.sandbox.close();
    }
  });

  test('are served from where a window begins, all at the same moment', async () => {
    const [{ record } = { record: 0 }] = await importFile(file);
    const from = OTHER_START * 1000 + 3100;
    const { header, blocks } = await edfOf(`record=${record}&start=${from}`);
    // The last moment before at which each channel has a sample.
    expect(header.start).toBe(OTHER_START + 2);
    expect([...(blocks[0]?.samples[0] ?? [])].slice(0, 2)).toEqual(fast.samples.slice(25, 27));
  });

  test('with more samples than 256 ticks can tell apart count 1,000, and with more than those are refused', async () => {
    const of = (perRecord: number) => ({
      signals: [{ label: 'EMG', perRecord, samples: someSamples(perRecord, 1) }],
      records: 1,
    });
    const [{ record } = { record: 0 }] = await importFile(of(512));
    expect((await sandbox.series(`record=${record}`, 20_001)).at(-1)?.[0]).toBe(OTHER_START * 1000 + 998);
    await expect(importFile(of(2048))).rejects.toThrow("The signal 'EMG' has 2048 samples a second");
  });

  test('of a known data type count as it does, or as the file does', async () => {
    const wide = ['-32768', '32767', '-32768', '32767'] as const;
    const belt = { label: '4129:resp_thorac', perRecord: 128, samples: someSamples(128, 1), limits: wide };
    const rate = { label: '19:heart_rate', perRecord: 1, samples: [61], limits: wide };
    const activity = {
      label: '49:activity',
      perRecord: 1,
      samples: [100],
      limits: ['-8', '7.996094', '-2048', '2047'],
    };
    const signals = [belt, rate, { ...activity, limits: activity.limits as unknown as typeof wide }];
    const [{ record } = { record: 0 }] = await importFile({ signals, records: 1 });
    const [{ data = {} } = {}] = await sandbox.samples(`record=${record}`);
    // Numbers below zero are none that a belt's file could have.
    expect(data['4129']?.map(([, value]) => value)).toEqual(belt.samples);
    expect(data['19']).toEqual([[START + SECOND, 61]]);
    expect(data['49']?.[0]?.[1]).toBeCloseTo(100 / 256, 6);
    const { blocks } = await edfOf(`record=${record}`);
    expect(blocks.flatMap(({ samples }) => samples.map((each) => [...each]))).toEqual([belt.samples, [61], [100]]);
  });
});

describe('annotations', () => {
  const signals = [{ label: 'ECG', perRecord: 4, samples: someSamples(16, 1) }];
  const lists = [
    ['+0\x14\x14', '+0.3\x14Été ☀\x14'],
    ['+1\x14\x14', '+0.5\x151.7\x14nap\x14', '+0.5\x150.1\x14nap\x14'],
    ['+2\x14\x14', '-5\x14before\x14'],
    ['+3\x14\x14', '+90\x14after\x14'],
  ];

  const from = START + 100 * SECOND;
  let record: number | undefined;
  beforeAll(async () => {
    record = (await importFile({ signals, records: 4, kind: 'EDF+C', lists }, 100))[0]?.record;
  });

  test('become comments, starts and stops, and come back at their seconds', async () => {
    const found = await sandbox.all(`/api/annotation/?record=${record}&order_by=start`);
    const told = found.map(({ annotation, datatype, start }) => [annotation, datatype, (start as number) - from]);
    expect(told).toEqual([
      ['before', '/api/datatype/4098/', -5 * SECOND],
      ['Été ☀', '/api/datatype/4098/', 77],
      ['nap', '/api/datatype/4096/', 128],
      ['nap', '/api/datatype/4096/', 128],
      ['nap', '/api/datatype/4097/', 154],
      ['nap', '/api/datatype/4097/', 563],
      ['after', '/api/datatype/4098/', 90 * SECOND],
    ]);
    const { blocks } = await edfOf(`record=${record}`);
    const annotations = blocks.flatMap((block) => block.annotations);
    expect(annotations).toHaveLength(5);
    expect(annotations).toEqual(
      expect.arrayContaining([
        { onset: -5, duration: null, text: 'before' },
        { onset: 0.3, duration: null, text: 'Été ☀' },
        { onset: 90, duration: null, text: 'after' },
      ]),
    );
    expect(annotations.filter(({ text }) => text === 'nap').map(({ onset }) => onset)).toEqual([0.5, 0.5]);
  });

  test('are in the EDF of a record as they are by then, if they lie in what is asked for', async () => {
    const [comment] = await sandbox.all(`/api/annotation/?record=${record}&start=${from + 77}`);
    await sandbox.ask(`/api/annotation/${comment?.['id']}/`, { method: 'PATCH', body: { start: from + 3 * SECOND } });
    await sandbox.create('annotation', { annotation: 'mine', start: from + 640, user: 123 });
    const { blocks } = await edfOf(`record=${record}&start=${from + 2 * SECOND}`);
    const annotations = blocks.flatMap((block) => block.annotations.map(({ onset, text }) => [text, onset]));
    expect(annotations).toEqual([
      ['nap', expect.any(Number)],
      ['mine', 0.5],
      ['Été ☀', 1],
    ]);
  });

  test('by themselves are no recording', async () => {
    const alone = { signals: [], records: 1, kind: 'EDF+C', lists: [['+0\x14\x14', '+0\x1530\x14Sleep\x14']] } as const;
    await expect(importFile(alone)).rejects.toThrow('It holds no samples');
  });
});

describe('a file with gaps', () => {
  const onsets = ['0', '1', '10.5', '11.5', '12.5', '20'];
  const signals = [
    { label: 'ECG', perRecord: 4, samples: someSamples(24, 1) },
    { label: 'RESP', perRecord: 2, samples: someSamples(12, 2) },
  ];
  const lists = onsets.map((onset, i) => [`+${onset}\x14\x14`, ...(i === 3 ? ['+11\x14here\x14'] : [])]);
  const file = { signals, records: 6, kind: 'EDF+D', lists } as const;

  const from = START + 300 * SECOND;
  let imported: Awaited<ReturnType<typeof importFile>>;
  beforeAll(async () => {
    imported = await importFile(file, 300);
  });

  test('becomes a record for each stretch without one, and a range over all', async () => {
    expect(imported).toHaveLength(3);
    const range = imported[0]?.range;
    const { start, end, name } = await sandbox.object(`/api/range/${range}/`);
    expect({ start, end, name }).toEqual({ start: from, end: from + 21 * SECOND, name: 'other' });
    const ecg = await sandbox.series(`range=${range}`, 20_001);
    expect(ecg).toEqual([
      ...tenths(signals[0]?.samples.slice(0, 8) ?? [], from, 64),
      ...tenths(signals[0]?.samples.slice(8, 20) ?? [], from + 10.5 * SECOND, 64),
      ...tenths(signals[0]?.samples.slice(20) ?? [], from + 20 * SECOND, 64),
    ]);
    expect(await sandbox.series(`record=${imported[1]?.record}`, 20_001)).toEqual(ecg.slice(8, 20));
    const [here] = await sandbox.all(`/api/annotation/?record=${imported[1]?.record}`);
    expect(here).toMatchObject({ annotation: 'here', start: from + 11 * SECOND });
  });

  test('comes back as EDF with the same gaps, and is not taken twice', async () => {
    const { header, blocks } = await edfOf(`range=${imported[0]?.range}`);
    expect(header).toMatchObject({ kind: 'EDF+D', recordCount: 6, start: OTHER_START + 300 });
    expect(blocks.map(({ onset }) => onset)).toEqual([0, 10.5, 20]);
    for (const [i, { samples }] of signals.entries()) {
      expect(blocks.flatMap((block) => [...(block.samples[i] ?? [])])).toEqual(samples);
    }
    expect(blocks.flatMap(({ annotations }) => annotations)).toEqual([{ onset: 11, duration: null, text: 'here' }]);
    const again = await importFile(file, 300);
    expect(again.map(({ record, known }) => [record, known])).toEqual(imported.map(({ record }) => [record, true]));
  });

  test('that goes back in time is refused', async () => {
    const back = onsets.map((onset) => [`+${onset === '20' ? 12 : onset}\x14\x14`]);
    await expect(importFile({ ...file, lists: back }, 600)).rejects.toThrow('begin before those before them end');
  });
});

test('records that are no parts of one are not put into one file', async () => {
  const file = (label: string) => ({ signals: [{ label, perRecord: 4, samples: someSamples(4, 1) }], records: 1 });
  await importFile(file('ECG'), 1000);
  await importFile(file('EEG'), 1100);
  const query = `user=123&start=${START + 900 * SECOND}&end=${START + 1200 * SECOND}`;
  const { status, text } = await sandbox.ask(`/api/data/?${query}`, { headers: { accept: 'application/x-edf' } });
  expect(status, text.slice(0, 200)).toBe(400);
  expect(text).toContain('An EDF file holds one recording, and 2 are asked for');
});
