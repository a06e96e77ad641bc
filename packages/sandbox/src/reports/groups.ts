import { intersect, type Window, windowOf } from '../data/request/bounds.js';
import { keyNamed, type Parameter, textsNamed } from '../data/request/parameters.js';
import { findSpans, keyCondition, type Span } from '../data/request/spans.js';
import { badRequest } from '../http/errors.js';
import type { Fragment } from '../store/sql.js';
import type { Call } from '../tastypie/call.js';
import { ROW } from '../tastypie/select.js';
import { daysOf, hoursAround } from './calendar.js';
import type { Stretch } from './stretch.js';

/** What one list of a report is about. */
export interface Group extends Stretch, Window {
  /** The record or range, where it is one. */
  readonly about: { readonly resource: 'record' | 'range'; readonly id: number } | null;
}

/** Parameters that narrow a window to ranges of some kind. */
const NARROWING = ['range', 'activitytype', 'category', 'trainingroutine'];

/** Each record or range that is asked for, or the whole window; with `group_by=day` each day that anything was recorded on. */
export function groupsOf(call: Call, parameters: readonly Parameter[]): Group[] {
  const named = new Set(parameters.map(({ name }) => name));
  const window = hoursAround(
    intersect(parameters.filter(({ name }) => name === 'start' || name === 'end').map(windowOf)),
  );
  const groups = named.has('record')
    ? spanGroups('record', findSpans(call, 'record', [...recordConditions(call, parameters)]), window)
    : NARROWING.some((name) => named.has(name))
      ? spanGroups('range', findSpans(call, 'range', rangeConditions(call, parameters)), window)
      : windowGroups(call, parameters, window);
  return isByDay(parameters) ? groupsByDay(call, groups) : groups;
}

function spanGroups(resource: 'record' | 'range', spans: readonly Span[], window: Window): Group[] {
  return spans.flatMap((span) => {
    const { from, to } = intersect([span, window]);
    const { user, activityType, id } = span;
    const record = resource === 'record' ? id : null;
    const group = { user, from, to, windows: [{ from, to }], record, activityType, about: { resource, id } };
    return from <= to ? [group] : [];
  });
}

function windowGroups(call: Call, parameters: readonly Parameter[], { from, to }: Window): Group[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    throw badRequest('Name a record, a range, an activity, or a time window with start and end.');
  }
  const users = usersNamed(call, parameters) ?? [call.me.userId];
  return users.map((user) => ({
    user,
    from,
    to,
    windows: [{ from, to }],
    record: null,
    activityType: null,
    about: null,
  }));
}

/** One group per user and day, of all parts that fall into it. */
function groupsByDay(call: Call, groups: readonly Group[]): Group[] {
  const users = [...new Set(groups.map(({ user }) => user))];
  return users.flatMap((user) => {
    const own = groups.filter((group) => group.user === user);
    const recorded = own.flatMap(({ from, to }) => call.server.recordings.within(user, from, to));
    return daysOf(recorded).map((day) => {
      const windows = own.map((group) => intersect([group, day])).filter(({ from, to }) => from <= to);
      return { user, ...day, windows: merged(windows), record: null, activityType: null, about: null };
    });
  });
}

/** The same time, in order and nothing of it twice: ranges nest. */
function merged(windows: readonly Window[]): Window[] {
  const apart: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && window.from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, window.to) };
    else apart.push(window);
  }
  return apart;
}

function isByDay(parameters: readonly Parameter[]): boolean {
  return parameters.some(
    ({ name, lookup, texts }) => name === 'group_by' && (lookup === 'day' || texts.includes('day')),
  );
}

/** The users that are asked for and that the caller may see; null where none are named. */
function usersNamed(call: Call, parameters: readonly Parameter[]): number[] | null {
  const keys = textsNamed(parameters, 'user')?.map((text) => keyNamed(call, 'user', text));
  return keys === undefined ? null : call.me.sees.filter((user) => keys.includes(user));
}

function recordConditions(call: Call, parameters: readonly Parameter[]): Fragment[] {
  return parameters.flatMap((parameter) => {
    if (parameter.name === 'record') return [keyCondition(call, 'record', 'id', parameter)];
    return parameter.name === 'user' ? [keyCondition(call, 'user', 'user', parameter)] : [];
  });
}

function rangeConditions(call: Call, parameters: readonly Parameter[]): Fragment[] {
  return parameters.flatMap((parameter) => {
    switch (parameter.name) {
      case 'range':
        return [keyCondition(call, 'range', 'id', parameter)];
      case 'user':
      case 'activitytype':
      case 'trainingroutine':
        return [keyCondition(call, parameter.name, parameter.name, parameter)];
      case 'category':
        return [categoryCondition(parameter)];
      default:
        return [];
    }
  });
}

function categoryCondition({ lookup, texts }: Parameter): Fragment {
  const types = `${ROW}.activitytype in (select id from activitytype where category`;
  if (lookup === 'isnull') return { sql: `${types} is ${texts[0] === 'false' ? 'not ' : ''}null)`, params: [] };
  return { sql: `${types} in (select value from json_each(?)))`, params: [JSON.stringify(texts)] };
}
