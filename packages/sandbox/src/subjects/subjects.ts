import type { Subject } from '../resources/subject.js';
import * as accounts from './accounts.js';
import * as activities from './activities.js';
import * as auditing from './auditing.js';
import * as authorization from './authorization.js';
import * as credentials from './credentials.js';
import * as labels from './labels.js';
import * as positions from './positions.js';
import { range } from './ranges.js';
import * as recordings from './recordings.js';
import * as reports from './reports.js';
import * as sharing from './sharing.js';
import * as signingUp from './signing-up.js';

const { annotation, asyncValue, datatype, device, record } = recordings;
const { bundlePermission, bundlePermissionRequest, ...shared } = sharing;

/** What each resource is beside its schema, by the name of the resource. */
export const subjects: ReadonlyMap<string, Subject> = new Map<string, Subject>(
  Object.entries({
    ...accounts,
    ...activities,
    ...auditing,
    ...authorization,
    ...credentials,
    ...labels,
    ...positions,
    ...reports,
    ...shared,
    ...signingUp,
    annotation,
    async: asyncValue,
    bundle_permission: bundlePermission,
    bundle_permission_request: bundlePermissionRequest,
    datatype,
    device,
    range,
    record,
  }),
);
