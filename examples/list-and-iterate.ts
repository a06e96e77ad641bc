// Lists records: the first page, the next one, and then every one that matches.
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});

const records = await api.record.list({ order_by: '-start', limit: 10 });
console.log(`${records.length} of ${records.totalCount} records`);

// A list is an array that knows where it goes on.
if (records.nextUrl !== null) await records.loadNext();
for (const record of records) console.log(record.id, record.start_date, record.status);

// The whole list, however long: the next pages come while this one is used.
let ticks = 0;
for await (const record of api.record.list({ start__gte: new Date('2026-01-01T00:00:00Z') })) {
  ticks += (record.end ?? record.start) - record.start;
}
console.log(`${Math.round(ticks / api.freq / 3600)} hours recorded since the beginning of 2026`);
