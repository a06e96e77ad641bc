// Downloads the ECG of a record as an EDF file, for programs that read such files.
import { DownloadError, HexoApi } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});
const folder = process.env.HEXOSKIN_DATA ?? 'hexoskin-data';

const records = await api.record.list({ order_by: '-start', limit: 50 });
const record = records.find(({ status }) => status === 'complete');

try {
  if (record) {
    // What an earlier run could not finish, this one does.
    const { path, bytes, resumedFrom } = await api.ecg.download({ record }, { to: `${folder}/`, format: 'edf' });
    console.log(`${path}: ${bytes} bytes, ${resumedFrom} of them from an earlier run`);
  }
} catch (error) {
  // No room, no permission, a file of that name: the message says what to do.
  if (!(error instanceof DownloadError)) throw error;
  console.log(error.message);
}
