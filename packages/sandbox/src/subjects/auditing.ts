import type { Subject } from '../resources/subject.js';
import { everyone, ofUser } from './visibility.js';

/** Who changed what, and when. */
export const activitylog: Subject = {
  visible: ofUser(),
  options: {
    lastchange: (value, row, me) =>
      /^(false|0)$/i.test(value)
        ? null
        : {
            sql: `not exists (select 1 from activitylog later where ${ofUser()('later', me)} and later.resource_name = ${row}.resource_name
              and later.object_id is ${row}.object_id and (later.date, later.id) > (${row}.date, ${row}.id))`,
            params: [],
          },
  },
  indexes: [['resource_name', 'object_id', 'date']],
};

export const contenttype: Subject = { visible: everyone, cached: true };
