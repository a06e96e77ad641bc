// Reads objects that other objects link to.
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});

// A link reads as a reference: its address and id are there, every other field is a promise. The first one that is read
// fetches the same field's objects for the whole list.
const ranges = await api.range.list({ limit: 50 });
for (const range of ranges) {
  const routine = await range.trainingroutine?.name;
  console.log(`${await range.user.first_name}: ${range.name} (${routine ?? 'no routine'})`);
}

// Links can be followed further; where one of them leads nowhere, the result is null.
const [first] = ranges;
if (first) console.log(`Gender in the profile of ${first.user.id}: ${await first.user.profile.gender}`);

// What is included is there without waiting.
const included = await api.range.list({ limit: 5 }, { include: ['user'] });
for (const range of included) console.log(`${range.user.instance.first_name} ${range.user.instance.last_name}`);
