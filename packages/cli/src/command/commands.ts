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
    name: 'login',
    summary: 'Sign in to a server, in the browser or by password.',
    group: SIGNING_IN,
    load: async () => (await import('../commands/login.js')).login,
  },
  {
    name: 'logout',
    summary: 'End the sign-in, on the server and here.',
    group: SIGNING_IN,
    load: async () => (await import('../commands/logout.js')).logout,
  },
  {
    name: 'whoami',
    summary: 'Show who is signed in, and where.',
    group: SIGNING_IN,
    load: async () => (await import('../commands/whoami.js')).whoami,
  },
  {
    name: 'doctor',
    summary: 'Show what is configured, reachable, signed in and cached, and what to do next.',
    group: SIGNING_IN,
    load: async () => (await import('../commands/doctor.js')).doctor,
  },
  {
    name: 'resources',
    summary: 'Show what there is on the server.',
    group: OBJECTS,
    load: async () => (await import('../commands/resources.js')).resources,
  },
  {
    name: 'schema',
    summary: 'Show the fields, filters and orders of a resource.',
    group: OBJECTS,
    load: async () => (await import('../commands/schema.js')).schema,
  },
  {
    name: 'list',
    summary: 'List the objects of a resource that match.',
    group: OBJECTS,
    load: async () => (await import('../commands/list.js')).list,
  },
  {
    name: 'get',
    summary: 'Show one object with all its fields.',
    group: OBJECTS,
    load: async () => (await import('../commands/get.js')).get,
  },
  {
    name: 'create',
    summary: 'Create objects, from arguments or a file.',
    group: OBJECTS,
    load: async () => (await import('../commands/create.js')).create,
  },
  {
    name: 'update',
    summary: 'Change some fields of an object.',
    group: OBJECTS,
    load: async () => (await import('../commands/update.js')).update,
  },
  {
    name: 'delete',
    summary: 'Delete objects for good.',
    group: OBJECTS,
    load: async () => (await import('../commands/delete.js')).deleteObjects,
  },
  {
    name: 'sync',
    summary: 'Keep a copy of recordings in a folder, as raw files and tables.',
    group: RECORDINGS,
    load: async () => (await import('../commands/sync.js')).sync,
  },
  {
    name: 'data',
    summary: 'Show samples, or write them as CSV or JSON.',
    group: RECORDINGS,
    load: async () => (await import('../commands/data.js')).data,
  },
  {
    name: 'download',
    summary: 'Download whole recordings as files.',
    group: RECORDINGS,
    load: async () => (await import('../commands/download.js')).download,
  },
  {
    name: 'follow',
    summary: 'Show the values of a recording in progress as they come.',
    group: RECORDINGS,
    load: async () => (await import('../commands/follow.js')).follow,
  },
  {
    name: 'plot',
    summary: 'Draw a recording in the terminal.',
    group: RECORDINGS,
    load: async () => (await import('../commands/plot.js')).plot,
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
