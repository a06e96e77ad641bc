// What a web page may use of the packages. Compiled, never run; no declaration of Node.js is there.
import {
  AbortError,
  type ApiDataList,
  type ApiReport,
  ApiResourceInstance,
  type AuthInput,
  ConnectionError,
  HexoApi,
  HttpError,
  HttpTooManyRequests,
  type Logger,
  type PendingLogin,
  type RecordInstance,
  type ResourceCacheStore,
  type Series,
  TimeoutError,
  type TokenStore,
  UsageError,
} from 'hexoskin-client';
import { type Channel, edfLabel, openZip, randomAccess, readWav, ticksFromDate, writeWav } from 'hexoskin-formats';
import { readEdf, writeEdf } from 'hexoskin-formats/edf';
import { physicalValues } from 'hexoskin-formats/physical';
import { dateFromTicks } from 'hexoskin-formats/ticks';
import { readZipStream } from 'hexoskin-formats/zip';
import { type DataType, dataTypes, metricsById, type RangeFilters, resources } from 'hexoskin-schema';
import { outline } from 'hexoskin-schema/outline';

let kept: string | null = null;
const cache: ResourceCacheStore = {
  read: async () => kept,
  write: async (text) => {
    kept = text;
  },
};
const lines: string[] = [];
const line = (message: string): void => void lines.push(message);
const logger: Logger = { debug: line, info: line, warn: line, error: line };
const auth: AuthInput = { username: 'someone@example.org', password: 'password' };
const api = new HexoApi({
  baseUrl: 'https://api.hexoskin.com',
  auth,
  allowSecretsInBrowser: true,
  resourceCache: cache,
  logger,
  logLevel: 'info',
  hooks: {
    onRetry: ({ wait, error }) => line(`${wait} ${error.message}`),
    onResponse: ({ status }) => line(`${status}`),
  },
  timeout: { headers: 10_000, idle: 5_000 },
});

const filters: RangeFilters = { user: 1, order_by: '-start' };
const ranges = await api.range.list(filters, { include: ['user'], signal: AbortSignal.timeout(1000) });
for await (const range of ranges) line(`${range.name} ${range.user.instance.email} ${await range.parent?.user.email}`);
const { data, response } = await api.record.list({ limit: 1 }).withResponse();
line(`${data.totalCount} ${response?.status} ${response?.headers.get('date')}`);

function show(record: RecordInstance): string {
  return record instanceof ApiResourceInstance ? `${record.id} ${record.status}` : '';
}
line(show(await api.record.get(1)));

const samples = await api.data.list({ record: 1, datatype__in: [19, 4113] }, { fullResolution: true });
const results: ApiDataList = samples;
const series: Series | undefined = results[0]?.series(19);
line(`${series?.values.length} ${series?.gaps.length} ${series?.unit} ${results[0]?.thinning[19]}`);
const flat: number = (await api.heartrate.list({ record: 1, flat: true })).length;
const report: ApiReport = await api.report.list({ record: 1, include_metrics: [44] });
line(`${flat} ${report[0]?.value(44)}`);
const file = await api.data.list({ record: 1 }, { format: 'binary' });
const blob: Blob = file.blob();
for await (const channel of api.data.channels(blob)) for await (const chunk of channel) line(`${chunk.values.length}`);
for await (const batch of api.data.follow({ user: 1, datatype: 19 })) line(`${batch.series(19).length}`);

try {
  await api.range.create({ user: 1, start: new Date(0), end: null, name: 'x' });
} catch (error) {
  if (error instanceof HttpTooManyRequests) line(`${error.retryAfter}`);
  else if (error instanceof HttpError) line(`${error.status} ${String(error.response.body)}`);
  else if (error instanceof TimeoutError) line(error.phase);
  else if (error instanceof ConnectionError) line(`${error.nothingSent}`);
  else if (error instanceof AbortError || error instanceof UsageError) line(error.message);
  else throw error;
}

const store: TokenStore | undefined = undefined;
const login: PendingLogin | undefined = undefined;
line(`${store} ${login} ${outline['range'] === undefined}`);
line(await api.oauth2GetRequestTokenUrl('https://client.example/callback', { scope: 'readonly' }));

const ecg: Channel = { id: 4113, name: 'ECG_I', rate: 256, signed: true, unit: 'mV', scale: 1, offset: 0 };
const wav = await readWav(writeWav(Int16Array.of(1, 2), ecg), ecg);
for await (const counts of wav.samples) line(`${physicalValues(ecg, counts)[0]} ${edfLabel(ecg)}`);
const archive = await openZip(randomAccess(blob));
line(
  `${archive.entries.length} ${ticksFromDate(dateFromTicks(0, 256), 256)} ${readEdf.name} ${writeEdf.name} ${readZipStream.name}`,
);
const types: readonly DataType[] = dataTypes;
line(`${types.length} ${resources.get('range')?.name} ${metricsById.get(44)?.name}`);
