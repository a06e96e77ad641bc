// A program of an ordinary kind, over ten resources: what it costs the compiler is counted.
import { HexoApi, type UserInstance } from 'hexoskin-client';

const api = new HexoApi({ auth: 'someone@example.org:password' });
const since = new Date(0);

for await (const user of api.user.list({ search: 'billy' }, { include: ['profile'] })) {
  const { gender, height } = user.profile.instance;
  console.log(user.first_name, gender, height);
}

for await (const record of api.record.list(
  { start__gte: since, order_by: '-start' },
  { include: ['user', 'device'] },
)) {
  const firmware = record.device === null ? null : record.device.instance.fw_end;
  console.log(record.status, record.duration, record.user.instance.email, firmware);
}

const ranges = await api.range.list({ trainingroutine__isnull: false, start__gte: since });
for (const range of ranges) {
  console.log(range.name, range.end, await range.user.profile.unit_system);
  if (range.parent) console.log(await range.parent.parent.user.first_name);
  for (const metric of range.metrics) console.log(metric.name, metric.value, metric.unit.si_short);
}

const routine = await api.trainingroutine.get(12, { forceRefresh: true });
console.log(routine.steps, await routine.activitytype?.name);

const created = await api.range.create({ start: since, end: new Date(), user: 1, labels: [1, 2] });
created.note = 'easy';
await created.patch({ context: { trainingroutine: routine, activitytype: routine.activitytype } });

const label = await api.label.create({ name: 'night', user: 1 });
await api.labelledobject.create({ label, object: created.resource_uri });

const tracks = await api.track.list({ range: created });
for (const track of tracks) console.log(track.distance, await track.range?.user.email);
for await (const point of api.trackpoint.list({ track: tracks[0] })) console.log(point.time, await point.track.name);

/** The options are passed on as they come, also where they are undefined. */
async function showAnnotations(user: UserInstance, options: { signal?: AbortSignal | undefined; max?: number }) {
  const { signal, max } = options;
  const annotations = await api.annotation.list({ user, start__range: [since, new Date()] }, { signal });
  await annotations.prefetchAll({ max, signal });
  for (const annotation of annotations) console.log(annotation.annotation, await annotation.record?.device?.fw_end);
}
await showAnnotations(await api.user.get(1), {});

await created.delete();
