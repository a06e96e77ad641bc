import { boolean, comparisons, date, integer, list, string, toOne } from '../define.js';
import type { ResourceSchema } from '../model.js';

export const account: ResourceSchema = {
  name: 'account',
  about: '',
  listMethods: ['get'],
  detailMethods: [],
  fields: {
    email: string('', { blank: true, readOnly: true, unique: true }),
    first_name: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    is_staff: boolean(''),
    last_name: string('', { blank: true, default: '' }),
    profile: toOne('profile', '', { nullable: true, blank: true, readOnly: true }),
    resource_uri: string('', { readOnly: true }),
    username: string('', { blank: true, readOnly: true, unique: true }),
  },
  filters: {},
  ordering: ['id', 'username', 'email'],
};

export const user: ResourceSchema = {
  name: 'user',
  about: '',
  listMethods: ['get'],
  detailMethods: ['get', 'put', 'patch'],
  fields: {
    email: string('', { blank: true, readOnly: true, unique: true }),
    first_name: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    last_name: string('', { blank: true, default: '' }),
    profile: toOne('profile', '', { nullable: true, blank: true, readOnly: true }),
    resource_uri: string('', { readOnly: true }),
    username: string('', { blank: true, readOnly: true, unique: true }),
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
  about: '',
  listMethods: ['get'],
  detailMethods: ['get', 'put', 'patch'],
  fields: {
    date_of_birth: date('', { nullable: true, blank: true }),
    fitness: string('', { nullable: true, readOnly: true }),
    gender: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    preferences: string('', { nullable: true }),
    resource_uri: string('', { readOnly: true }),
    unit_system: integer('', { blank: true }),
    user: toOne('user', '', { readOnly: true }),
  },
  filters: {
    id: comparisons,
    user: comparisons,
  },
  ordering: ['id', 'user'],
};

export const createuser: ResourceSchema = {
  name: 'createuser',
  about: '',
  listMethods: ['post'],
  detailMethods: [],
  fields: {
    email: string(''),
    first_name: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    last_name: string('', { blank: true, default: '' }),
    password: string('', { nullable: true, blank: true }),
    profile: toOne('profile', '', { nullable: true, blank: true, readOnly: true }),
    resource_uri: string('', { readOnly: true }),
    username: string('', { blank: true, readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const createrelateduser: ResourceSchema = {
  name: 'createrelateduser',
  about: '',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    bundles: list(''),
    email: string(''),
    first_name: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    last_name: string('', { blank: true, default: '' }),
    password: string('', { nullable: true, blank: true }),
    profile: toOne('profile', '', { nullable: true, blank: true, readOnly: true }),
    resource_uri: string('', { readOnly: true }),
    username: string('', { blank: true, readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const createuserrequest: ResourceSchema = {
  name: 'createuserrequest',
  about: '',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    email: string(''),
    first_name: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    last_name: string('', { blank: true, default: '' }),
    password: string('', { nullable: true, blank: true }),
    profile: toOne('profile', '', { nullable: true, blank: true, readOnly: true }),
    resource_uri: string('', { readOnly: true }),
    username: string('', { blank: true, readOnly: true }),
  },
  filters: {},
  ordering: [],
};

export const changeemail: ResourceSchema = {
  name: 'changeemail',
  about: '',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    email: string('', { blank: true, readOnly: true, unique: true }),
    first_name: string('', { blank: true, default: '' }),
    id: integer('', { readOnly: true, unique: true }),
    last_name: string('', { blank: true, default: '' }),
    profile: toOne('profile', '', { nullable: true, blank: true, readOnly: true }),
    resource_uri: string('', { readOnly: true }),
    username: string('', { blank: true, readOnly: true, unique: true }),
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
  about: '',
  listMethods: ['post'],
  detailMethods: ['get', 'put'],
  fields: {
    email: string(''),
    password: string(''),
  },
  filters: {},
  ordering: [],
};
