export type { ThrottleOptions } from './auth/throttle.js';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export { type ServedSandbox, type ServeOptions, serveSandbox } from './serve.js';
export { DatabaseError } from './store/open.js';
