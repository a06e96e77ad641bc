// Creates a range, changes it in three ways, and deletes it again.
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});

const [user] = await api.account.list();
if (!user) throw new Error('Nobody is signed in');

const range = await api.range.create({
  user,
  name: 'Intervals',
  start: new Date('2026-05-30T17:00:00Z'),
  end: new Date('2026-05-30T17:40:00Z'),
});
console.log(`Created ${range.resource_uri}`);

try {
  // Sends only what changed.
  range.name = 'Hill intervals';
  await range.patch();
  console.log(`Now called ${range.name}`);

  // The same in one call: the local object changes when the server has accepted.
  await range.patch({ note: 'Eight times up' });

  // Replaces the whole object.
  await range.update({ end: new Date('2026-05-30T17:50:00Z') });
  console.log(`${(range.duration ?? 0) / 60} minutes, '${range.note}'`);
} finally {
  await range.delete();
  console.log('Deleted');
}
