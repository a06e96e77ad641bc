// Keeps a copy of the latest recordings in a folder, as tables for analysis. Called again, it takes only what is new; killed, it
// goes on where it was.
import { DownloadError, HexoApi, syncRecordings, verifyFolder } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});
const folder = `${process.env.HEXOSKIN_DATA ?? 'hexoskin-data'}/study`;

const latest = await api.record.list({ order_by: '-start', limit: 5 });
const since = latest.at(-1)?.start ?? 0;

try {
  const report = await syncRecordings({
    api,
    folder,
    selection: { since, datatypes: ['heart_rate', 'heart_rate_quality'], formats: ['parquet'] },
    onProgress: (event) => {
      if (event.kind === 'record')
        console.log(`${event.done} of ${event.of}: ${event.entry.record} ${event.entry.state}`);
    },
  });
  console.log(`${report.taken.length} taken, ${report.unchanged} here already, ${report.failed.length} failed`);
  for (const { record, reason } of [...report.waiting, ...report.failed]) console.log(`${record}: ${reason}`);

  const { files, missing, changed } = await verifyFolder(folder);
  console.log(`${files} files are as they came, ${missing.length + changed.length} are not`);
} catch (error) {
  // Another run works there, no room, no permission: the message says what to do.
  if (!(error instanceof DownloadError)) throw error;
  console.log(error.message);
}
