// What types the results of calls and fields have. A mark under a name is followed by what the compiler says of it.
import { HexoApi, type RangeInstance } from 'hexoskin-client';

const api = new HexoApi();

// Lists

export const ranges = await api.range.list({ user: 12, start__gte: new Date(0), order_by: ['user', '-start'] });
//           ^? const ranges: ApiResourceList<RangeInstance>

for (const range of ranges) console.log(range);
//         ^? const range: RangeInstance

for await (const record of api.record.list({ limit: 100 })) console.log(record);
//               ^? const record: RecordInstance

for await (const record of await api.record.list()) console.log(record);
//               ^? const record: RecordInstance

export const notes = ranges.map(({ note }) => note);
//           ^? const notes: string[]

export const longer = await ranges.loadNext();
//           ^? const longer: ApiResourceList<RangeInstance>

export const count = ranges.totalCount;
//           ^? const count: number

export const nextUrl = ranges.nextUrl;
//           ^? const nextUrl: string | null

export const deleted = await ranges.delete(0);
//           ^? const deleted: void

// One object

export const range = await api.range.get('/api/range/12/');
//           ^? const range: RangeInstance

export const again = await range.load({ forceRefresh: true });
//           ^? const again: RangeInstance

export const device = await api.device.get('HXSKIN1200002070');
//           ^? const device: DeviceInstance

export const anything = await api.resourceFromUri('/api/range/12/');
//           ^? const anything: UntypedInstance

export const { start, end, duration, name } = range;
//             ^? const start: number
//                    ^? const end: number | null
//                         ^? const duration: number | null
//                                   ^? const name: string

export const { status } = range;
//             ^? const status: RangeStatus

export const done: boolean = status === 'complete' || status === 'of a later server';

export const metric = range.metrics.find((one) => one.name === 'heartrate_avg');
//           ^? const metric: MetricValue | undefined

// References

export const user = range.user;
//           ^? const user: UserRef

export const { uri, id, loaded, instance } = user;
//             ^? const uri: string
//                  ^? const id: string | number
//                      ^? const loaded: boolean
//                              ^? const instance: UserInstance | undefined

export const firstName = await range.user.first_name;
//           ^? const firstName: string

export const gender = await range.user.profile.gender;
//           ^? const gender: "" | "F" | "M"

export const profile = await range.user.profile;
//           ^? const profile: ProfileRef

export const loadedUser = await range.user.load();
//           ^? const loadedUser: UserInstance

export const unknownField = await range.user.get('nickname');
//           ^? const unknownField: unknown

export const parent = range.parent;
//           ^? const parent: RangeRef | null

export const labels = range.labels;
//           ^? const labels: LabelRef[]

export const labelNames = await Promise.all(range.labels.map((label) => label.name));
//           ^? const labelNames: string[]

// Chains that may lead nowhere

if (range.parent) {
  const parentName = await range.parent.name;
  //    ^? const parentName: string
  const grandparent = await range.parent.parent;
  //    ^? const grandparent: RangeRef | null
  const grandparentName = await range.parent.parent.name;
  //    ^? const grandparentName: string | null
  const grandparentUser = await range.parent.parent.user.first_name;
  //    ^? const grandparentUser: string | null
  const grandparentLabels = await range.parent.parent.labels;
  //    ^? const grandparentLabels: LabelRef[] | null
  console.log(parentName, grandparent, grandparentName, grandparentUser, grandparentLabels);
}

// Included relations

const included = await api.range.list({}, { include: ['user', 'parent', 'labels'] });
for (const one of included) {
  const first = one.user.instance.first_name;
  //    ^? const first: string
  const above = one.parent === null ? null : one.parent.instance.name;
  //    ^? const above: string | null
  const words = one.labels.map((label) => label.instance.name);
  //    ^? const words: string[]
  const routine = one.trainingroutine;
  //    ^? const routine: TrainingroutineRef | null
  const asAnyRange: RangeInstance = one;
  console.log(first, above, words, routine, asAnyRange);
}

for await (const { user } of api.range.list({}, { include: ['user'] })) {
  const first = user.instance.first_name;
  //    ^? const first: string
  console.log(first);
}

// Answers of the server

export const { data, response } = await api.range.get(12).withResponse();
//             ^? const data: RangeInstance
//                   ^? const response: ApiResponse | null

export const page = await api.range.list().withResponse();
//           ^? const page: WithResponse<ApiResourceList<RangeInstance>>

// Samples

export const samples = await api.data.list({ record: 1, datatype__in: [19, 33] });
//           ^? const samples: ApiDataList<Sample>

export const valuesOnly = await api.data.list({ record: 1, no_timestamps: true });
//           ^? const valuesOnly: ApiDataList<SampleValue>

export const flat = await api.heartrate.list({ record: 1, flat: true }, { fullResolution: true });
//           ^? const flat: ApiFlatDataList<Sample>

export const flatValues = await api.heartrate.list({ record: 1, flat: true, no_timestamps: true });
//           ^? const flatValues: ApiFlatDataList<SampleValue>

export const notFlat = await api.heartrate.list({ record: 1, flat: false, no_timestamps: undefined });
//           ^? const notFlat: ApiDataList<Sample>

const chosen = { record: 1, flat: ranges.length > 1 };
export const either = await api.heartrate.list(chosen);
//           ^? const either: ApiDataList<Sample | SampleValue> | ApiFlatDataList<Sample | SampleValue>

for (const { user, data: byDataType } of samples) {
  //         ^? const user: UserRef
  for (const [tick, value] of byDataType[19] ?? []) console.log(user, tick, value);
  //          ^? const tick: number
  //                ^? const value: number | null
}

export const heartRates = valuesOnly.flatMap((result) => result.data[19] ?? []);
//           ^? const heartRates: SampleValue[]

export const sampleTicks = flat.map(([tick]) => tick);
//           ^? const sampleTicks: number[]

export const thinning = samples.map((result) => result.thinning[19]);
//           ^? const thinning: Thinning[]

for (const result of samples) {
  const series = result.series(19);
  //    ^? const series: Series
  const physical = series.values;
  //    ^? const physical: Float64Array<ArrayBufferLike>
  console.log(physical);
}

export const table = await api.data.list({ record: 1 }, { format: 'csv' });
//           ^? const table: ApiCsvResult

export const archive = await api.heartrate.list({ record: 1 }, { format: 'binary' });
//           ^? const archive: ApiBinaryResult

export const asJson = await api.heartrate.list({ record: 1 }, { format: 'json' });
//           ^? const asJson: ApiDataList<Sample>

export const activity = await api.range.get(12, { format: 'tcx' });
//           ^? const activity: ApiBinaryResult

export const downloaded = await api.data.download({ record: 1 }, { to: 'record.zip' });
//           ^? const downloaded: DownloadResult

for await (const channel of api.data.channels({ record: 1 })) {
  //             ^? const channel: ApiChannel
  for await (const chunk of channel) console.log(chunk.values);
  //               ^? const chunk: Series
  const allOfIt = await channel.series();
  //    ^? const allOfIt: Series
  console.log(allOfIt);
}

for await (const batch of api.data.follow({ user, datatype__in: [19, 33] })) {
  //             ^? const batch: ApiDataBatch<Sample>
  console.log(batch.series(19));
}

export const imported = await api.import('run.tcx');
//           ^? const imported: ImportResult

export const importedNames = imported.ranges.map((one) => one.name);
//           ^? const importedNames: Promise<string>[]

export const report = await api.report.list({ record: 1, include_metrics: [44, 45] });
//           ^? const report: ApiReport

export const means = report.map((entry) => entry.value('heartrate_avg'));
//           ^? const means: (number | null)[]

// Writing

export const created = await api.range.create({ start: new Date(0), end: 256, user, labels: [3, '/api/label/4/'] });
//           ^? const created: RangeInstance

export const unread = await api.range.create({ start: 0, user: 'someone@example.org' }, { follow: false });
//           ^? const unread: string | RangeInstance | null

export const updated = await range.update({ start: new Date(0), user: await api.user.get(12) });
//           ^? const updated: RangeInstance

export const patched = await range.patch({ user: range.user, parent: null });
//           ^? const patched: RangeInstance

export const several = await api.range.patch([range, { resource_uri: '/api/range/13/', note: '' }]);
//           ^? const several: RangeInstance[]

range.user = await api.user.get(12);
range.user = user;
range.user = '/api/user/12/';
range.user = 12;
range.parent = null;
range.labels = [3, await api.label.get(4), '/api/label/5/'];
range.note = 'easy';

export const account = await (await api.account.get(12)).patch({ first_name: 'Billy Bob' });
//           ^? const account: AccountInstance

// Resources by name

export const known = api.resource('range');
//           ^? const known: ApiResourceAccessor<RangeTypes>

export const other = api.resource('whatever');
//           ^? const other: ApiResourceAccessor<UntypedResource>

for (const thing of await other.list({ colour: 'red' })) {
  const colour = thing['colour'];
  //    ^? const colour: unknown
  console.log(colour);
}

export const conf = await api.range.conf();
//           ^? const conf: ResourceConf

export const answer = await api.request('GET', 'range/12/');
//           ^? const answer: ApiResponse

// Accessors of what was read

const record = await api.record.get(1);

export const back = record.accessor;
//           ^? const back: ApiResourceAccessor<RecordTypes>

export const isRecord = record.accessor === api.record && ranges.accessor === api.range;
//           ^? const isRecord: boolean

export const untyped = (await other.get(1)).accessor;
//           ^? const untyped: ApiResourceAccessor<UntypedResource>
