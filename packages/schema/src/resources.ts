import type { ResourceSchema } from './model.js';
import * as accounts from './resources/accounts.js';
import * as activities from './resources/activities.js';
import * as auditing from './resources/auditing.js';
import * as authorization from './resources/authorization.js';
import * as positions from './resources/positions.js';
import * as recordings from './resources/recordings.js';
import * as reports from './resources/reports.js';
import * as sharing from './resources/sharing.js';
import { signals } from './resources/signals.js';

const all: readonly ResourceSchema[] = [
  ...[accounts, activities, auditing, authorization, positions, recordings, reports, sharing].flatMap((subject) =>
    Object.values<ResourceSchema>(subject),
  ),
  ...signals,
];

/** The API's resources by name, in the order of their names, as its root listing has them. */
export const resources: ReadonlyMap<string, ResourceSchema> = new Map(
  all.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((resource) => [resource.name, resource]),
);
