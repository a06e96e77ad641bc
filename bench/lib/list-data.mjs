// The fixed objects of the list server: ranges without metrics, which is the form with the least text per object and so
// the hardest one for a client that does more than parse.

export const RANGES = 10_000;
export const USERS = 200;

/** @param {number} index from 0 */
export function range(index) {
  const start = 437_000_000_000 + index * 921_600;
  return {
    activitytype: `/api/activitytype/${1 + (index % 12)}/`,
    context: {
      activitytype: `/api/activitytype/${1 + (index % 12)}/`,
      trainingroutine: `/api/trainingroutine/${1 + (index % 7)}/`,
    },
    created: '2026-03-14T09:26:53+00:00',
    duration: 1800,
    end: start + 460_800,
    id: 1 + index,
    labels: index % 5 === 0 ? [`/api/label/${1 + (index % 30)}/`] : [],
    last_modified: '2026-03-14T09:56:53+00:00',
    metrics: [],
    name: `Interval ${index}`,
    note: index % 3 === 0 ? 'Easy until the bridge, then uphill.' : '',
    parent: null,
    rank: 0,
    resource_uri: `/api/range/${1 + index}/`,
    start,
    start_date: '2026-03-14T09:26:53+00:00',
    status: 'complete',
    trainingroutine: `/api/trainingroutine/${1 + (index % 7)}/`,
    // Scattered, so that every page of 1,000 ranges has all users.
    user: `/api/user/${1 + ((index * 37) % USERS)}/`,
  };
}

/** @param {number} id from 1 */
export function user(id) {
  return {
    email: `user${id}@example.org`,
    first_name: `First${id}`,
    id,
    last_name: `Last${id}`,
    profile: `/api/profile/${id}/`,
    resource_uri: `/api/user/${id}/`,
    username: `user${id}@example.org`,
  };
}
