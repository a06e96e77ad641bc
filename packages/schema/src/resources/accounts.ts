import { boolean, comparisons, date, float, integer, list, ownUri, string, toOne } from '../define.js';
import type { Field, Payload, ResourceSchema } from '../model.js';

const alwaysThere: Payload = { nullable: false, because: 'Every user and account sample has a profile.' };

const newProfile: Payload = {
  input: 'NewProfile',
  because: 'The documentation creates users together with their profile.',
};

/** What is asked of somebody who becomes a user. */
const newUser: Readonly<Record<string, Field>> = {
  email: string('E-mail address, which is also the name to sign in with.'),
  first_name: string('Given name.', { blank: true, default: '' }),
  id: integer('Id of the user.', { readOnly: true, unique: true }),
  last_name: string('Family name.', { blank: true, default: '' }),
  password: string('Password to sign in with.', {
    nullable: true,
    blank: true,
  }),
  profile: toOne('profile', 'Body and preferences of the user.', {
    nullable: true,
    blank: true,
    readOnly: true,
    payload: newProfile,
  }),
  resource_uri: ownUri,
  username: string('Name to sign in with, equal to the e-mail address.', { blank: true, readOnly: true }),
};

export const account: ResourceSchema = {
  name: 'account',
  about: 'The caller: the user as whom requests are signed in. Its list has exactly one object.',
  listMethods: ['get'],
  detailMethods: [],
  objectsOf: 'user',
  fields: {
    email: string('E-mail address, which is also the name to sign in with.', {
      blank: true,
      readOnly: true,
      unique: true,
    }),
    first_name: string('Given name.', { blank: true, default: '' }),
    id: integer('Id of the user.', { readOnly: true, unique: true }),
    is_staff: boolean("Whether the caller belongs to the service's own staff."),
    last_name: string('Family name.', { blank: true, default: '' }),
    profile: toOne('profile', "Body and preferences, embedded in the server's answer.", {
      nullable: true,
      blank: true,
      readOnly: true,
      payload: alwaysThere,
    }),
    resource_uri: string('Address of the caller as a `user`.', { readOnly: true }),
    username: string('Name to sign in with, equal to the e-mail address.', {
      blank: true,
      readOnly: true,
      unique: true,
    }),
  },
  filters: {},
  ordering: ['id', 'username', 'email'],
};

export const user: ResourceSchema = {
  name: 'user',
  about: 'A person whom the caller can see: itself, its friends and, for a coach, its athletes.',
  listMethods: ['get'],
  detailMethods: ['get', 'put', 'patch'],
  fields: {
    email: string('E-mail address, which is also the name to sign in with.', {
      blank: true,
      readOnly: true,
      unique: true,
    }),
    first_name: string('Given name.', { blank: true, default: '' }),
    id: integer('Id of the user; the profile has another.', { readOnly: true, unique: true }),
    last_name: string('Family name.', { blank: true, default: '' }),
    profile: toOne('profile', 'Body and preferences; the detail view embeds them.', {
      nullable: true,
      blank: true,
      readOnly: true,
      payload: alwaysThere,
    }),
    resource_uri: ownUri,
    username: string('Name to sign in with, equal to the e-mail address.', {
      blank: true,
      readOnly: true,
      unique: true,
    }),
  },
  filters: {
    email: ['exact', 'in', 'startswith'],
    id: comparisons,
    search: ['exact'],
    username: ['exact', 'in', 'startswith'],
  },
  ordering: ['id', 'username', 'email'],
};

export const profile: ResourceSchema = {
  name: 'profile',
  about: 'Body, fitness and preferences of a user.',
  listMethods: ['get'],
  detailMethods: ['get', 'put', 'patch'],
  fields: {
    date_of_birth: date('Day of birth, as `YYYY-MM-DD`.', { nullable: true, blank: true }),
    fitness: string('Fitness figures that the server works out: heart rates in bpm, VO2max, percentile.', {
      nullable: true,
      readOnly: true,
      payload: { type: 'Fitness', because: 'An object in the account sample.' },
    }),
    gender: string('`M` or `F`; empty where not given.', {
      blank: true,
      default: '',
      payload: { type: "'M' | 'F' | ''", because: 'The documented values, and the declared default.' },
    }),
    id: integer('Id of the profile, which differs from that of its user.', { readOnly: true, unique: true }),
    preferences: string('Settings that apps keep here, in a form of their own.', {
      nullable: true,
      payload: { type: 'Record<string, unknown>', because: 'Documented as a free object or null.' },
    }),
    resource_uri: ownUri,
    unit_system: integer('Units in which the user wants to read lengths and weights.', {
      blank: true,
      payload: { type: "'metric' | 'imperial'", because: 'A word in the account sample.' },
    }),
    user: toOne('user', 'Owner of the profile; absent where the profile is embedded in its user.', {
      readOnly: true,
      payload: { optional: true, because: 'The account sample embeds a profile without it.' },
    }),
  },
  extraFields: {
    height: float('Body height in metres.', {
      readOnly: true,
      payload: { nullable: true, optional: true, because: 'In the account sample, not in the declared schema.' },
    }),
    weight: float('Body weight in kilograms.', {
      readOnly: true,
      payload: { nullable: true, optional: true, because: 'In the account sample, not in the declared schema.' },
    }),
  },
  filters: {
    id: comparisons,
    user: comparisons,
  },
  ordering: ['id', 'user'],
};

export const createuser: ResourceSchema = {
  name: 'createuser',
  about: "A user made by one of the vendor's own apps.",
  listMethods: ['post'],
  detailMethods: [],
  fields: newUser,
  filters: {},
  ordering: [],
};

export const createrelateduser: ResourceSchema = {
  name: 'createrelateduser',
  about: 'A new user who grants the caller access from the beginning.',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    bundles: list('Permission bundles that the new user grants to the caller.', {
      payload: { input: 'readonly ObjectInput[]', because: 'Everything that is linked can be named by address or id.' },
    }),
    ...newUser,
  },
  filters: {},
  ordering: [],
};

export const createuserrequest: ResourceSchema = {
  name: 'createuserrequest',
  about: 'A request to become a user, confirmed by e-mail. The one resource that needs no sign-in.',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: newUser,
  filters: {},
  ordering: [],
};

export const changeemail: ResourceSchema = {
  name: 'changeemail',
  about: "A change of the caller's e-mail address. Its answer need not be an object.",
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    email: string('New e-mail address; it counts once it is confirmed.', {
      blank: true,
      readOnly: true,
      unique: true,
      payload: { input: 'string', because: 'Declared as for users, but there is nothing else to ask for.' },
    }),
    first_name: string('Given name.', { blank: true, default: '' }),
    id: integer('Id of the user.', { readOnly: true, unique: true }),
    last_name: string('Family name.', { blank: true, default: '' }),
    profile: toOne('profile', 'Body and preferences of the user.', { nullable: true, blank: true, readOnly: true }),
    resource_uri: ownUri,
    username: string('Name to sign in with, equal to the e-mail address.', {
      blank: true,
      readOnly: true,
      unique: true,
    }),
  },
  filters: {
    email: ['exact', 'in', 'startswith'],
    id: comparisons,
    search: ['exact'],
    username: ['exact', 'in', 'startswith'],
  },
  ordering: ['id', 'username', 'email'],
};

export const resetpassword: ResourceSchema = {
  name: 'resetpassword',
  about: 'A request for a new password, answered by e-mail. Its answer need not be an object.',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    email: string('Address of the account whose password is lost.'),
    password: string('Password to have from then on.'),
  },
  filters: {},
  ordering: [],
};
