// Every example of the Python client's manual, in its order, but those of OAuth. Compiled, never
// run. Where the manual reads a field of `list[0]`, there may be none, and `noUncheckedIndexedAccess` has a program ask.
import { HexoApi, HttpClientError, HttpError, MethodNotAllowed, StopIteration } from 'hexoskin-client';

let api = new HexoApi({ apiKey: 'myAPIkey', apiSecret: 'myAPIsecret' });

// Authorization
const trainingroutines = await api.trainingroutine.list({}, { auth: 'someuser@hexoskin.com:someuserpassword' });
console.log(trainingroutines);

api = new HexoApi({
  apiKey: 'myAPIkey',
  apiSecret: 'myAPIsecret',
  auth: 'someuser@hexoskin.com:someuserpassword',
});
api.auth = 'someuser@hexoskin.com:someuserpassword';

// Getting data
const account = (await api.account.list())[0];
console.log(account);

const users = await api.user.list();
console.log(users);

let records = await api.record.list({ startTimestamp__lt: 347477726132 });
const filters = { startTimestamp__lt: 347477726132 };
records = await api.record.list(filters);

console.log(records[0]);
const [record] = records;
if (record) console.log(record.user);

await records.loadNext();

if (records.nextUrl) {
  await records.loadNext();
}

try {
  await records.loadNext();
} catch (error) {
  if (error instanceof StopIteration) console.log('That was the last page.');
}

const user99 = await api.user.get(99);

// or by URI
const same = await api.range.get(user99.resource_uri);
console.log(same);

// Lazy loading
const [rng] = await api.range.list();
if (rng) console.log(await rng.user.first_name);

const rngs = await api.range.list({ user: 123 });
for (const r of rngs) {
  console.log(await r.user.first_name);
}

let user = await api.user.get(123, { forceRefresh: true });

api.clearObjectCache();

user = await api.user.get(123);
user.first_name = 'Billy Bob';

const [first] = rngs;
if (first) console.log(await first.user.first_name);

await user.update();

// The data resource
const samples = await api.data.list({ record: 99999, datatype__in: [19, 33, 49] });
console.log(samples.length);

const dataresult = samples[0];
if (dataresult) console.log(dataresult.user, dataresult.data);

const pairs = await api.data.list({ record: 99999, datatype: 19, flat: true });
for (const [timestamp, value] of pairs) console.log(timestamp, value);

const values = await api.data.list({ record: 99999, datatype: 19, flat: true, no_timestamps: true });
for (const value of values) console.log(value);

// Creating resources
const newRange = await api.range.create({
  name: 'testnew_range',
  start: 353163129199,
  end: 353163139199,
  user,
});
console.log(await api.resourceFromUri(newRange.resource_uri));

// Modifying resources
newRange.name = 'newtestyrangey';
await newRange.update();
console.log(newRange);

await newRange.update({ user: users[0] });
console.log(newRange);

// Deleting resources
try {
  await records.delete(5);
} catch (error) {
  if (error instanceof MethodNotAllowed) console.log(`Oh no you didn't! ${error.message}`);
}

await newRange.delete();

// Exceptions
try {
  const datatype = (await api.datatype.list())[4];
  if (datatype) await datatype.delete();
} catch (error) {
  if (error instanceof MethodNotAllowed) console.log(error);
}

try {
  const [r] = await api.annotation.list({ user: 5437 });
  if (r) await r.update({ annotation: 'I wuz here' });
} catch (error) {
  if (error instanceof HttpClientError) console.log(error.response.status);
  else if (error instanceof HttpError) console.log(error.response);
}

// Cached resource list
api = new HexoApi({ resourceCache: '.api_cache' });
api = new HexoApi({ resourceCache: null });

await api.clearResourceCache();
await api.account.list();

const resourceConf = await api.resourceConf();
console.log(resourceConf);
console.log(resourceConf['range']);
console.log(await api.range.conf());
console.log(await newRange.accessor.conf());
console.log(await records.accessor.conf());
