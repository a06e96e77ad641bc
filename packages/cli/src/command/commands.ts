import type { Define } from './define.js';

/** A command by what the overview says of it. The rest is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly group: string;
  load(): Promise<Define>;
}

const SIGNING_IN = 'Signing in:';
const OBJECTS = 'Objects:';
const RECORDINGS = 'Recordings:';
const TRYING = 'Trying things:';

/** All commands, in the order of the overview. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'whoami',
    summary: 'Show who is signed in, and where.',
    group: SIGNING_IN,
    load: async () => (await import('../commands/whoami.js')).whoami,
  },
  {
    name: 'list',
    summary: 'List the objects of a resource that match.',
    group: OBJECTS,
    load: async () => (await import('../commands/list.js')).list,
  },
  {
    name: 'convert',
    summary: 'Write a recording on disk in another format: zip, folder, EDF or CSV.',
    group: RECORDINGS,
    load: async () => (await import('../commands/convert.js')).convert,
  },
  {
    name: 'sandbox',
    summary: 'Serve a Hexoskin-compatible API with made-up people and recordings on this machine.',
    group: TRYING,
    load: async () => (await import('../commands/sandbox.js')).sandbox,
  },
  {
    name: 'demo',
    summary: 'Show the library at work, step by step, against a sandbox that it starts itself.',
    group: TRYING,
    load: async () => (await import('../commands/demo.js')).demo,
  },
];
