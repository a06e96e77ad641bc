import type { Subject } from '../resources/subject.js';
import { TICKS_PER_SECOND } from '../time/datetime.js';
import { startDate } from './recordings.js';
import { ofUser, ofUserOrGlobal } from './visibility.js';

/** Narrows templates to those of which the caller has ranges, or has none. */
function used(column: 'activitytype' | 'trainingroutine'): NonNullable<Subject['options']>[string] {
  return (value, row, me) => ({
    sql: `${/^(false|0)$/i.test(value) ? 'not ' : ''}exists (
      select 1 from "range" u where u.${column} = ${row}.id and u."user" = ${me.userId})`,
    params: [],
  });
}

export const activitytype: Subject = {
  visible: ofUserOrGlobal(),
  columnless: ['using'],
  absent: ['using'],
  // Lists have everybody's types and the caller's own; `show_all` adds those of the others that the caller sees.
  listed: (row, { exchange, me }) => {
    const asked = [...exchange.query.names()].some((name) => name === 'show_all' || /^user(__|$)/.test(name));
    return asked ? null : `${row}."user" is null or ${row}."user" = ${me.userId}`;
  },
  options: { show_all: () => null, using: used('activitytype') },
  cached: true,
};

export const trainingroutine: Subject = {
  visible: ofUserOrGlobal(),
  kinds: { metadata: 'json' },
  columnless: ['using'],
  absent: ['using'],
  computed: {
    last_used: (row, me) => `(select strftime('%Y-%m-%dT%H:%M:%S', max(u.start) / ${TICKS_PER_SECOND}, 'unixepoch')
      from "range" u where u.trainingroutine = ${row}.id and u."user" = ${me})`,
  },
  options: { using: used('trainingroutine') },
};

/** A training of several people. */
export const trainingsession: Subject = {
  visible: (row, me) =>
    `${ofUser()(row, me)} or exists (select 1 from trainingsession_users u where u.owner = ${row}.id and u.target = ${me.userId})`,
  columnless: ['start_date'],
  made: { start_date: startDate },
};

export const activityattribute: Subject = {
  visible: ofUserOrGlobal(),
  columns: { datatype: { kind: 'integer', target: 'datatype' } },
};

export const activityattributevalue: Subject = {
  visible: ofUser(),
  columns: { user: { kind: 'integer', target: 'user' } },
};
