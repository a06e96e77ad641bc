export type { ThrottleOptions } from './auth/throttle.js';
export type { Fault, FaultControl, FaultMatch, FaultPlan, FaultReport, FaultRule } from './faults/plan.js';
export { FaultPlanError } from './faults/plan-error.js';
export { ImportError } from './imports/import-error.js';
export type { ImportedRecording } from './imports/import-recordings.js';
export type { LoggedRequest } from './log/request-log.js';
export { createSandbox, type Importer, type Sandbox, type SandboxOptions } from './sandbox.js';
export { type ServedSandbox, type ServeOptions, serveSandbox } from './serve.js';
export { DatabaseError } from './store/open.js';
