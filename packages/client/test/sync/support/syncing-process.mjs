// Synchronizes the server that is named first into the folder that is named second, all that began at the tick that is named
// third or later, and tells of everything that happens. Ends with 0 where nothing failed.
import { HexoApi, syncRecordings } from 'hexoskin-client';

const [baseUrl = '', folder = '', since = ''] = process.argv.slice(2);
const api = new HexoApi({ baseUrl, auth: 'athlete@example.org:athlete', schemas: 'bundled', retries: 1 });
try {
  const { failed } = await syncRecordings({
    api,
    folder,
    parallel: 2,
    selection: { since: Number(since), formats: ['raw', 'parquet', 'edf'] },
    onProgress: (event) => console.log(event.kind),
  });
  for (const { record, reason } of failed) console.log(`${record}: ${reason}`);
  process.exitCode = failed.length > 0 ? 4 : 0;
} catch (error) {
  console.log(`${error}`);
  process.exitCode = 1;
}
