import { describe, expect, it } from 'vitest';
import { failure, slices, utf8 } from '../../test/support/streams.js';
import { readInfo, writeInfo } from './info.js';
import { findRecords, findStrays } from './layout.js';
import { microsecondText } from './start.js';
import { type RecordStatistics, readStatistics, writeStatistics } from './statistics.js';

const info = {
  request: '/api/data/?record=37700',
  start: 359_840_226_870,
  ticksPerSecond: 256,
  user: 1511,
  decoderVersion: '0.9.1',
  algo: { id: 133, resource_uri: '/api/algo/133/', algorithms: { ecg: '2.1.1' } },
};

describe('info.json', () => {
  it('is written with the keys, the date and the indent of downloads', () => {
    expect(writeInfo(info).split('\n')).toEqual([
      '{',
      '    "request": "/api/data/?record=37700",',
      '    "start": 359840226870,',
      '    "user": 1511,',
      '    "algo": {',
      '        "id": 133,',
      '        "resource_uri": "/api/algo/133/",',
      '        "algorithms": {',
      '            "ecg": "2.1.1"',
      '        }',
      '    },',
      '    "decoder_version": "0.9.1",',
      '    "start_date": "2014-07-17T19:38:06.210938",',
      '    "timestamp": 1405625886.2109375',
      '}',
    ]);
  });

  it('is read as it was written, in both forms and at both rates', async () => {
    const other = { ...info, start: 1_414_690_957_042, ticksPerSecond: 1000, algo: null };
    for (const written of [info, other]) {
      expect(await readInfo(writeInfo(written))).toEqual(written);
      expect(await readInfo(slices(utf8(writeInfo(written, '2017')), 7))).toEqual(written);
    }
    expect(writeInfo(info, '2017')).toContain('"start_timestamp": 359840226870');
  });

  it('keeps descriptions of channels, and passes over what is none', async () => {
    const eeg = {
      id: null,
      file: 'EEG.wav',
      name: 'EEG A1/A2',
      rate: 12.5,
      signed: true,
      unit: 'uV',
      scale: 0.1,
      offset: 0,
    };
    const described = { ...info, channels: [eeg] };
    expect(await readInfo(writeInfo(described))).toEqual(described);
    const text = writeInfo({ ...info, channels: [eeg, { ...eeg, rate: 0 }, { ...eeg, scale: Number.NaN }] });
    expect((await readInfo(text)).channels).toEqual([eeg]);
    expect((await readInfo(JSON.stringify({ start: info.start, channels: 26 }))).channels).toEqual([]);
    // JSON can hold numbers that are beyond all others.
    for (const field of ['rate', 'scale', 'offset'] as const) {
      const endless = writeInfo({ ...info, channels: [{ ...eeg, [field]: 123 }] }).replace('123', '1e999');
      expect((await readInfo(endless)).channels, field).toEqual([]);
    }
  });

  it('tells the rate by the seconds, the date, or else by what is plausible', async () => {
    const rate = async (json: object): Promise<number> => (await readInfo(JSON.stringify(json))).ticksPerSecond;
    expect(await rate({ start: 359_840_226_870, timestamp: 1_405_625_886.210_937_5 })).toBe(256);
    expect(await rate({ start: 359_840_226_870, timestamp: 359_840_226.87 })).toBe(1000);
    expect(await rate({ start: 359_840_226_870, start_date: '2014-07-17T19:38:06.210938' })).toBe(256);
    expect(await rate({ start: 359_840_226_870 })).toBe(256);
    expect(await rate({ start: 1_414_690_957_042 })).toBe(1000);
  });

  it('is refused when it is no JSON or has no start that makes sense', async () => {
    for (const [text, field] of [
      ['{"start": 35984', null],
      ['[]', null],
      ['{}', 'start'],
      ['{"start": 1.5}', 'start'],
      ['{"start": 5}', 'start'],
      ['{"start": 359840226870, "timestamp": 1}', 'start'],
    ] as const) {
      expect(await failure(() => readInfo(text)), text).toMatchObject({ format: 'info.json', field });
    }
  });
});

describe('microsecondText', () => {
  it('rounds as Python does and leaves out a fraction of nothing', () => {
    expect(microsecondText(359_840_226_870, 256, 'T')).toBe('2014-07-17T19:38:06.210938');
    // 7,812.5 microseconds.
    expect(microsecondText(2, 256, ' ')).toBe('1970-01-01 00:00:00.007812');
    expect(microsecondText(256, 256, 'T')).toBe('1970-01-01T00:00:01');
  });
});

describe('statistics.csv', () => {
  const present: RecordStatistics = {
    uri: '/api/record/37700/',
    startDate: '2014-07-17 19:38:06.210938',
    start: 359_840_226_870,
    end: 359_840_821_814,
    duration: null,
    metrics: [
      { title: 'Average heart rate', unit: 'bpm', value: 71.5 },
      { title: 'Heart rate, recovery', unit: 'bpm', value: null },
      { title: 'Step count', unit: 'step', value: 0 },
    ],
  };
  const old: RecordStatistics = { ...present, start: null, end: null, duration: 2324 };

  it('is written in three rows', () => {
    expect(writeStatistics(present)).toBe(
      'uri,start_date,start,end,Average heart rate,"Heart rate, recovery",Step count\n' +
        'na,na,na,na,bpm,bpm,step\n' +
        '/api/record/37700/,2014-07-17 19:38:06.210938,359840226870,359840821814,71.5,,0\n',
    );
    expect(writeStatistics(old)).toMatch(/^uri,start_date,duration,Average.*\n,,,bpm.*\n.*,2324,71\.5,,0\n$/);
  });

  it('is read as it was written, in both forms, whatever ends its lines', async () => {
    for (const written of [present, old]) {
      expect(await readStatistics(utf8(writeStatistics(written)))).toEqual(written);
      expect(await readStatistics(writeStatistics(written).trim().replaceAll('\n', '\r\n'))).toEqual(written);
    }
  });

  it('keeps a cell that holds no number', async () => {
    const text = 'uri,start_date,Sleep time\n,,\n/api/record/1/,2014-07-17,07:10:00\n';
    expect((await readStatistics(text)).metrics).toEqual([{ title: 'Sleep time', unit: '', value: '07:10:00' }]);
  });

  it('is refused when cut or without its leading columns', async () => {
    for (const [text, field] of [
      ['', 'rows'],
      ['uri,start_date\n,\n/api/record/1/', 'rows'],
      ['uri,steps\n,\n/api/record/1/,5\n', 'start_date'],
      ['start_date,steps\n,\n2014-07-17,5\n', 'uri'],
      ['uri,start_date,start\n,,\na,b,c\n', 'start'],
    ] as const) {
      expect(await failure(() => readStatistics(text)), text).toMatchObject({ format: 'statistics.csv', field });
    }
  });
});

describe('findRecords', () => {
  it('sorts the files of a record', () => {
    const names = ['info.json', 'statistics.csv', 'ECG_I.wav', 'RR_interval.csv', 'step.hxd', 'notes.txt'];
    expect(findRecords(names.map((name) => `record_37700/${name}`))).toEqual([
      {
        folder: 'record_37700',
        info: 'record_37700/info.json',
        statistics: 'record_37700/statistics.csv',
        signals: [{ channel: 'ECG_I', path: 'record_37700/ECG_I.wav' }],
        events: [
          { channel: 'RR_interval', path: 'record_37700/RR_interval.csv' },
          { channel: 'step', path: 'record_37700/step.hxd' },
        ],
      },
    ]);
  });

  it('takes letters of either case, and leaves hidden files out', () => {
    const [record] = findRecords(['INFO.JSON', 'Statistics.CSV', '._ECG_I.wav', 'ECG_I.WAV', 'ecg_i.csv', '.DS_Store']);
    expect(record).toEqual({
      folder: '',
      info: 'INFO.JSON',
      statistics: 'Statistics.CSV',
      signals: [{ channel: 'ECG_I', path: 'ECG_I.WAV' }],
      events: [],
    });
    expect(findRecords(['__MACOSX/record_1/._info.json', 'record_1/info.json'])).toHaveLength(1);
  });

  it('leaves out the copies that a converter made', () => {
    const [record] = findRecords(['info.json', 'heart_rate.wav', 'heart_rate.csv', 'RR_interval.csv']);
    expect(record).toMatchObject({ folder: '', statistics: null, events: [{ channel: 'RR_interval' }] });
  });

  it('finds each record of a range, below the folders of users, too', () => {
    const paths = ['User_1/range_5/record_1/info.json', 'User_1/range_5/record_2/info.json', 'User_1/range_5/x.wav'];
    expect(findRecords(paths).map(({ folder }) => folder)).toEqual([
      'User_1/range_5/record_1',
      'User_1/range_5/record_2',
    ]);
  });
});

describe('findStrays', () => {
  it('finds files of channels outside of all records', () => {
    const paths = ['range_5/record_1/info.json', 'range_5/record_1/ECG_I.wav', 'range_5/record_1/old/step.hxd'];
    const strays = ['range_5/RR_interval.csv', 'range_5/record_12/step.HXD', 'x.wav'];
    const others = ['range_5/._RR_interval.csv', 'range_5/notes.txt', '__MACOSX/range_5/._x.wav'];
    const all = [...paths, ...strays, ...others];
    expect(findStrays(all, findRecords(all))).toEqual(strays);
  });

  it('finds none where the names begin inside the record', () => {
    const paths = ['info.json', 'more/ECG_I.wav'];
    expect(findStrays(paths, findRecords(paths))).toEqual([]);
  });
});
