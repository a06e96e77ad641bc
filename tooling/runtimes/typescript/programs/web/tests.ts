// What the tests of a web page may use of the sandbox. Compiled, never run; no declaration of Node.js is there.
import { HexoApi } from 'hexoskin-client';
import { createSandbox, DatabaseError, type FaultPlan, type ImportedRecording, serveSandbox } from 'hexoskin-sandbox';

const faults: FaultPlan = { rules: [{ fault: { kind: 'status', status: 503, retryAfter: 1 } }] };
const sandbox = createSandbox({ faults, cors: ['http://localhost:5173'] });
const api = new HexoApi({ fetch: (url, init) => sandbox.fetch(new Request(url, init)) });
const imported: readonly ImportedRecording[] = await sandbox.importRecordings('record_1.zip').catch(() => []);
console.log(String(api), imported.length, sandbox.log().length);
sandbox.close();

try {
  const served = await serveSandbox({ port: 0 });
  console.log(served.url);
  await served.close();
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
}
