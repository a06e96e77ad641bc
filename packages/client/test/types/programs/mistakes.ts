// What the compiler must refuse, each with the reason. What it says of each is kept in `mistakes.md`.
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi();
const range = await api.range.get(1);
const ranges = await api.range.list();

// Setting up

// @ts-expect-error options have names; the Python client takes them in order
new HexoApi('key', 'secret');
// @ts-expect-error the option is apiKey
new HexoApi({ apikey: 'key', apiSecret: 'secret' });
// @ts-expect-error a store of the resource cache reads and writes
new HexoApi({ resourceCache: { read: async () => null } });

// Resources and methods

// @ts-expect-error there is no resource of that name
await api.rang.list();
// @ts-expect-error a resource that only the server knows is reached by api.resource()
await api.somethingnew.list();
// @ts-expect-error names are camelCase here
api.clear_object_cache();
// @ts-expect-error names are camelCase here
await ranges.load_next();
// @ts-expect-error names are camelCase here
if (ranges.nexturl) await ranges.loadNext();

// Filters

// @ts-expect-error the filter is start__gte
await api.range.list({ strat__gte: 347477726132 });
// @ts-expect-error start has no such lookup
await api.range.list({ start__contains: 347477726132 });
// @ts-expect-error no filter on a field that the server does not filter by
await api.range.list({ note: 'easy' });
// @ts-expect-error the filter is datatype__in
await api.data.list({ record: 1, datatypes: [19] });
// @ts-expect-error samples have no pages
await api.data.list({ record: 1, limit: 10 });
// @ts-expect-error the data type is that of the resource
await api.heartrate.list({ record: 1, datatype: 33 });
// @ts-expect-error a window has an end, but no 'to'
await api.heartrate.list({ record: 1 }, { window: { from: 0, to: 1 } });
// @ts-expect-error a day needs a zone
await api.heartrate.list({ record: 1 }, { window: { day: '2026-05-01' } });
// @ts-expect-error a selection is needed
await api.data.list();
// @ts-expect-error histograms belong to distributions
await api.report.list({ record: 1, include_histograms: [45] });
// @ts-expect-error no such column to sort by
await api.range.list({ order_by: '-strat' });
// @ts-expect-error ranges are not sorted by name
await api.range.list({ order_by: ['start', 'name'] });
// @ts-expect-error times are ticks or a Date, not text
await api.range.list({ start__gte: '2014-01-01' });
// @ts-expect-error one of several takes several
await api.range.list({ id__in: 12 });
// @ts-expect-error from and to
await api.range.list({ start__range: [347477726132] });
// @ts-expect-error absent or present, not a value
await api.range.list({ trainingroutine__isnull: 12 });
// @ts-expect-error the filter behind the relation is activitytype
await api.range.list({ trainingroutine__activitytpe: 10 });
// @ts-expect-error options are the second argument
await api.range.list({ auth: 'someone@example.org:password' });

// Options

// @ts-expect-error the option is include
await api.range.list({}, { includes: ['user'] });
// @ts-expect-error there is no relation of that name
await api.range.list({}, { include: ['usr'] });
// @ts-expect-error start is no relation
await api.range.list({}, { include: ['start'] });
// @ts-expect-error milliseconds, not text
await api.range.list({}, { timeout: '60s' });
// @ts-expect-error the option is forceRefresh
await api.range.get(1, { force_refresh: true });
// @ts-expect-error there is no object without an id
await api.range.get(null);

// Reading

// @ts-expect-error the field is start
console.log(range.strat);
// @ts-expect-error the object behind a reference is here only after include
console.log(range.user.instance.first_name);
// @ts-expect-error a range need not have a parent
console.log(await range.parent.name);
// @ts-expect-error a field behind a reference is a promise
range.user.first_name.toUpperCase();
// @ts-expect-error there is no such field behind the reference
await range.user.profile.gendre;
// @ts-expect-error only what was included stands ready
(await api.record.list({}, { include: ['device'] })).map((record) => record.user.instance.email);
// @ts-expect-error the object at any URI has fields of unknown types
(await api.resourceFromUri('/api/range/1/')).start.toFixed();

// @ts-expect-error the server makes no TCX of a user
await api.user.get(1, { format: 'tcx' });
// @ts-expect-error there is no such format
await api.data.list({ record: 1 }, { format: 'xml' });
// @ts-expect-error a table is thinned as JSON is
await api.data.list({ record: 1 }, { format: 'csv', fullResolution: true });

// Changing

// @ts-expect-error the server works out the duration
range.duration = 60;
// @ts-expect-error the id never changes
range.id = 2;
// @ts-expect-error ticks; a Date goes into update() or patch()
range.start = new Date();
// @ts-expect-error every range has a user
range.user = null;
// @ts-expect-error an object stands for itself by its resource_uri
range.user = { first_name: 'Billy Bob' };
// @ts-expect-error a reference has to be loaded before its object can be changed
range.user.first_name = 'Billy Bob';
// @ts-expect-error what was included is taken to stand ready, as an id does not; patch({ user: 12 }) changes it
for (const one of await api.range.list({}, { include: ['user'] })) one.user = 12;
// @ts-expect-error the field is name
await range.patch({ nmae: 'Night' });
// @ts-expect-error the server works out the duration
await range.update({ duration: 60 });
// @ts-expect-error not one of the values that the server takes
(await api.profile.get(1)).gender = 'male';
// @ts-expect-error neither a URI, by which to change, nor what a new range needs
await api.range.patch([{ name: 'Night' }]);
// @ts-expect-error data types cannot be changed
(await api.datatype.get(19)).name = 'ECG';
// @ts-expect-error data types cannot be changed
await (await api.datatype.get(19)).update({ name: 'ECG' });
// @ts-expect-error an index, not an object
await ranges.delete(range);

// Creating

// @ts-expect-error a range needs a start
await api.range.create({ user: 1 });
// @ts-expect-error there is no such field
await api.range.create({ start: 353163129199, user: 1, colour: 'red' });
// @ts-expect-error the server works out the duration
await api.range.create({ start: 353163129199, user: 1, duration: 60 });
// @ts-expect-error times are ticks or a Date, not text
await api.range.create({ start: '2014-01-01', user: 1 });
// @ts-expect-error data types cannot be created
await api.datatype.create({ name: 'ECG' });
