// Follows a recording in progress: heart rate and breathing rate as they come, for half a minute or until it ends.
import { AbortError, HexoApi } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});

const HEART_RATE = 19;
const BREATHING_RATE = 33;
const seconds = Number(process.env.HEXOSKIN_SECONDS ?? 30);

const [user] = await api.account.list();
const aMinuteAgo = new Date(Date.now() - 60_000);
const filters = { user, datatype__in: [HEART_RATE, BREATHING_RATE], start: aMinuteAgo };
try {
  for await (const batch of api.data.follow(filters, { interval: 1000, signal: AbortSignal.timeout(seconds * 1000) })) {
    for (const datatype of batch.datatypes) {
      const { name, unit, values } = batch.series(datatype);
      console.log(`${values.length} new of ${name}, the last one ${values.at(-1)} ${unit}`);
    }
  }
  console.log('The recording has ended');
} catch (error) {
  if (!(error instanceof AbortError)) throw error;
  console.log('Enough');
}
