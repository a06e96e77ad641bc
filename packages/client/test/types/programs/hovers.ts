// A walk through the library, with a mark under every place whose hover text is kept in `hovers.md`.
import { HexoApi, HttpError, HttpTooManyRequests, StopIteration, UsageError } from 'hexoskin-client';

const api = new HexoApi({
  //            ^?
  apiKey: 'key',
  // ^?
  apiSecret: 'secret',
  // ^?
  auth: 'someone@example.org:password',
  // ^?
  baseUrl: 'http://127.0.0.1:8000',
  // ^?
  resourceCache: null,
  // ^?
  objectCache: { maxAge: 60_000 },
  // ^?
});

api.auth = null;
//  ^?

export const ranges = await api.range.list(
  //                            ^?
  //                                  ^?
  {
    user: 12,
    // ^?
    start__gte: new Date(0),
    // ^?
    trainingroutine__isnull: false,
    // ^?
    endTimestamp__lt: 347477726132,
    // ^?
    order_by: '-start',
    // ^?
    limit: 100,
    // ^?
  },
  {
    include: ['user', 'labels'],
    // ^?
    signal: AbortSignal.timeout(60_000),
    // ^?
    query: { anything: 1 },
    // ^?
  },
);

await ranges.loadNext();
//           ^?
await ranges.prefetchAll();
//           ^?
await ranges.delete(0);
//           ^?
console.log(ranges.meta.total_count, ranges.nextUrl);
//                 ^?
//                      ^?
//                                          ^?

for (const range of ranges) {
  //       ^?
  console.log(range.user.instance, range.labels);
  //                ^?
  //                     ^?
  //                                     ^?
}

const records = await api.record.list();
//    ^?
for await (const record of records) {
  //             ^?
  console.log(record.status, record.device, record.metrics);
  //                 ^?
  //                                ^?
  //                                               ^?
}

const range = await api.range.get(12, { forceRefresh: true });
//    ^?
//                            ^?
//                                      ^?
console.log(range.start, range.end, range.duration, range.context);
//                ^?
//                             ^?
//                                        ^?
//                                                        ^?

console.log(await range.user.first_name);
//                      ^?
//                           ^?
console.log(await range.user.profile.gender);
//                           ^?
//                                   ^?
console.log(range.user.uri, range.user.instance, await range.user.load());
//                     ^?
//                                     ^?
//                                                                ^?

range.note = 'easy';
//    ^?
await range.patch();
//          ^?
await range.update({ start: new Date(0) });
//          ^?
//                   ^?
await range.delete();
//          ^?

const created = await api.range.create({ start: 353163129199, end: 353163139199, user: 12 }, { follow: true });
//                              ^?
//                                       ^?
//                                                                               ^?
//                                                                                             ^?
console.log(created.accessor, await api.resourceFromUri(created.resource_uri));
//                  ^?
//                                      ^?

await api.range.patch([created], { deletedObjects: [13] });
//              ^?
//                                 ^?
console.log(await api.range.conf(), await api.resourceConf());
//                          ^?
//                                            ^?
api.clearObjectCache();
//  ^?
await api.clearResourceCache();
//        ^?
console.log(api.resource('whatever'), await api.request('GET', 'range/'), api.freq);
//              ^?
//                                              ^?
//                                                                            ^?
console.log(api.heartrate, api.report);
//              ^?
//                             ^?

const samples = await api.data.list(
  //                           ^?
  { record: 1, datatype__in: [19, 1000], flat: false },
  //           ^?
  //                                     ^?
  { fullResolution: true, window: { day: '2026-05-01', zone: 'America/Montreal' }, unbounded: false },
  // ^?
  //                      ^?
  //                                                                               ^?
);
for (const result of samples) {
  console.log(result.user, result.data, result.thinning);
  //                 ^?
  //                              ^?
  //                                           ^?
  const heartRate = result.series(19);
  //                       ^?
  console.log(heartRate.ticks, heartRate.values, heartRate.valid, heartRate.gaps, heartRate.rate);
  //                    ^?
  //                                     ^?
  //                                                       ^?
  //                                                                        ^?
  //                                                                                        ^?
}
console.log(await api.heartrate.list({ record: 1, flat: true, no_timestamps: true }));
//                              ^?
const table = await api.data.list({ record: 1 }, { format: 'csv' });
//                           ^?
//                                                 ^?
console.log(table.text, await table.series(19), await table.users());
//                ^?
//                                  ^?
//                                                          ^?
const edf = await api.ecg.list({ record: 1 }, { format: 'edf' });
//                        ^?
//                                              ^?
console.log(edf.bytes, edf.text(), edf.blob(), edf.mediaType);
//              ^?
//                         ^?
//                                     ^?
//                                                 ^?
console.log(await api.range.get(12, { format: 'tcx' }));
//                          ^?
//                                    ^?
const night = await api.data.download({ record: 1 }, { to: 'night.edf', format: 'edf', overwrite: true });
//                             ^?
//                                                     ^?
//                                                                      ^?
//                                                                                     ^?
console.log(night.path, night.resumedFrom);
//                              ^?
for await (const channel of api.data.channels({ record: 1 }, { onProgress: ({ bytes, total }) => bytes === total })) {
  //                                 ^?
  //                                                           ^?
  //                                                                                 ^?
  console.log(channel.datatype, channel.rate, channel.length, channel.record.start, await channel.series());
  //                                                  ^?
  //                                                                                              ^?
}
for await (const { user, data } of api.data.follow({ user: 1, datatype: 19 }, { interval: 5000, lateness: 60 })) {
  //                                        ^?
  //                                                                            ^?
  //                                                                                            ^?
  console.log(user, data);
}
const { ranges: imported } = await api.import('run.fit', { contentType: 'application/vnd.ant.fit' });
//      ^?
//                                     ^?
//                                                         ^?
console.log(imported);
const [entry] = await api.report.list({ record: 1, include_metrics: [44] });
//                               ^?
console.log(entry?.value('heartrate_avg'), entry?.metric(44).zone);
//                 ^?
//                                                           ^?

try {
  const { response } = await api.account.list().withResponse();
  //                             ^?
  //                                            ^?
  console.log(response?.status, response?.headers, response?.body);
  //                    ^?
  //                                                         ^?
} catch (error) {
  if (error instanceof HttpTooManyRequests) console.log(error.retryAfter);
  //                   ^?
  //                                                          ^?
  if (error instanceof HttpError) console.log(error.response, error.status);
  //                   ^?
  //                                                ^?
  //                                                                ^?
  if (error instanceof StopIteration) console.log(error.message);
  //                   ^?
  if (error instanceof UsageError) throw error;
  //                   ^?
}
