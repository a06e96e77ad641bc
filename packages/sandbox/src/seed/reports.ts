import { activityTypeOf } from './activities.js';
import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';
import type { Random } from './random.js';
import type { SeedRange } from './ranges.js';
import { DAY, PRESENT } from './time.js';

const metricSets: readonly (readonly number[])[] = [[44, 46, 47], [1, 45], [1032, 1039, 170], [71, 2038], []];
const categories = ['running', 'cycling', 'sleep', 'general sports'];

/** Saved reports: of one record, of one range, or of all activities of a type or category in a window of time. */
export function templateReportRows(ranges: readonly SeedRange[], random: Random): SeedRow[] {
  const recorded = ranges.filter((range) => range.record !== null && range.rank === 0);
  const values = [ATHLETE, FRIEND, COACH, STRANGER, null].flatMap((user, index) => {
    const [first, second, third] = recorded.filter((range) => range.user === user);
    const metrics = metricSets[random.integer(0, metricSets.length - 1)] ?? [];
    const common = { ...nothing, user, include_metrics: metrics };
    return [
      { ...common, record: first?.record?.id ?? null },
      { ...common, range: second?.id ?? null },
      {
        ...common,
        ...someMonth(random),
        trainingroutine: third?.routine ?? 6,
        activitytype: activityTypeOf(third?.routine ?? 6),
      },
      { ...common, ...someMonth(random), category: categories[index % categories.length] ?? null },
    ];
  });
  return values.map((value, index) => ({ resource: 'templatereport', values: { id: 1501 + index, ...value } }));
}

const nothing = {
  record: null,
  range: null,
  start: null,
  end: null,
  activitytype: null,
  trainingroutine: null,
  category: null,
};

function someMonth(random: Random): { readonly start: number; readonly end: number } {
  const start = PRESENT - random.integer(30, 400) * DAY;
  return { start, end: start + 30 * DAY };
}
