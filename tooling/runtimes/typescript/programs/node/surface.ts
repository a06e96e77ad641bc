// What a program for Node.js may use of the packages beyond what a web page may. Compiled, never run.
import { createReadStream } from 'node:fs';
import { main } from 'hexoskin-cli';
import { DownloadError, HexoApi, ImportError, type TransferProgress } from 'hexoskin-client';
import { type Channel, readEdf, readHxd, writeEventCsv } from 'hexoskin-formats';
import { createSandbox, type FaultPlan, type LoggedRequest, type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { metrics, toTastypieSchema } from 'hexoskin-schema';

const faults: FaultPlan = { rules: [{ match: { method: 'GET', every: 3 }, fault: { kind: 'latency', ms: 10 } }] };
const served: ServedSandbox = await serveSandbox({ port: 0, faults });
const sandbox = createSandbox({ now: () => 0 });

const api = new HexoApi({
  baseUrl: served.url,
  resourceCache: '.api_cache',
  tokenStore: 'token.json',
  fetch: (url, init) => sandbox.fetch(new Request(url, init)),
});
const onProgress = ({ bytes, total }: TransferProgress): void => console.log(bytes, total);
try {
  const { path, bytes } = await api.data.download({ record: 1 }, { to: 'out/', format: 'edf', onProgress });
  console.log(path, bytes, (await readEdf(createReadStream(path))).header);
  const { ranges } = await api.import('run.tcx');
  console.log(ranges.map(({ name }) => name));
} catch (error) {
  if (error instanceof DownloadError || error instanceof ImportError) console.log(error.message);
  else throw error;
}

const rr: Channel = { id: 18, name: 'RR_interval', rate: null, signed: false, unit: 's', scale: 1 / 256, offset: 0 };
console.log(readHxd.name, writeEventCsv.name, rr.name, metrics.length, toTastypieSchema.name);
const log: readonly LoggedRequest[] = served.log();
console.log(log.length, await main(['--help']));
await served.close();
