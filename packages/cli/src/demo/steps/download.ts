import { relative } from 'node:path';
import type { HexoApi, RecordInstance, Series } from 'hexoskin-client';
import { byteText } from '../../terminal/byte-text.js';
import { ProgressBar } from '../../terminal/progress-bar.js';
import type { Stage, Step } from '../step.js';

/** Minutes that are enough to see something. */
const ENOUGH = 20;

export const download: Step = {
  title: 'Download a record, decode it, and look at it',
  writes: false,
  async run(stage) {
    const { api, show } = stage;
    const record = await shortRecord(api);
    if (!record) {
      show.say('None of the last records is complete.');
      return;
    }
    const bar = new ProgressBar();
    const { path, bytes } = await show
      .run('{ path, bytes }', () =>
        api.data.download(
          { record },
          {
            to: 'hexoskin-data/',
            overwrite: true,
            onProgress: bar.show,
          },
        ),
      )
      .finally(bar.clear);
    show.result(`${relative('', path)}, ${byteText(bytes)}, its checksums in order`);
    await look(stage, path);
    await writeFiles(stage, record);
  },
};

/** The shortest of the last records that are complete. */
async function shortRecord(api: HexoApi): Promise<RecordInstance | undefined> {
  const records = await api.record.list({ order_by: '-start', limit: 100 });
  const minutes = ({ start, end }: RecordInstance): number => ((end ?? start) - start) / api.freq / 60;
  return records
    .filter((record) => record.status === 'complete' && minutes(record) >= ENOUGH)
    .sort((a, b) => minutes(a) - minutes(b))[0];
}

async function look({ api, show }: Stage, path: string): Promise<void> {
  const found: { heartRate?: Series; ecg?: Series } = {};
  let samples = 0;
  await show.run(null, async () => {
    for await (const channel of api.data.channels(path)) {
      for await (const series of channel) {
        samples += series.length;
        if (channel.name === 'heart_rate') {
          found.heartRate ??= series;
        }
        if (channel.name === 'ECG_I') {
          found.ecg ??= series;
        }
      }
    }
  });
  show.result(`${samples.toLocaleString('en')} samples of all channels, in little memory however long a record is`);
  if (found.heartRate) drawHeartRate(show, found.heartRate);
  if (found.ecg) drawEcg(show, found.ecg);
}

function drawHeartRate(show: Stage['show'], { values, valid, rate, name, unit }: Series): void {
  const trusted = values.map((value, index) => (valid[index] === 1 ? value : Number.NaN));
  const minutes = Math.round(values.length / (rate ?? 1) / 60);
  show.figure(`${name}, where it can be trusted`, {
    values: trusted,
    unit: unit ?? '',
    from: '0 min',
    to: `${minutes} min`,
  });
}

const ECG_FROM = 60;
const ECG_SECONDS = 4;

function drawEcg(show: Stage['show'], { values, rate, name, unit }: Series): void {
  const perSecond = rate ?? 256;
  const some = values.subarray(ECG_FROM * perSecond, (ECG_FROM + ECG_SECONDS) * perSecond);
  const [from, to] = [`${ECG_FROM} s`, `${ECG_FROM + ECG_SECONDS} s`];
  show.figure(`${name}, ${ECG_SECONDS} seconds`, { values: some, unit: unit ?? '', from, to });
}

async function writeFiles({ api, show }: Stage, record: RecordInstance): Promise<void> {
  const edf = await show.run('edf', () =>
    api.data.download(
      { record },
      {
        to: 'hexoskin-data/',
        format: 'edf',
        overwrite: true,
      },
    ),
  );
  show.result(`${relative('', edf.path)}, ${byteText(edf.bytes)}, for programs that read EDF`);
  const csv = await show.run('csv', () =>
    api.data.download(
      {
        record,
        datatype__in: [19, 33, 36, 37, 49, 53],
      },
      {
        to: 'hexoskin-data/',
        format: 'csv',
        overwrite: true,
      },
    ),
  );
  show.result(`${relative('', csv.path)}, ${byteText(csv.bytes)}: a row for each second`);
}
