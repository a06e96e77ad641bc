import type { Subject } from '../resources/subject.js';
import { ofUser, ofUserOrGlobal } from './visibility.js';

export const label: Subject = { visible: ofUser() };

export const labelledobject: Subject = {
  visible: ofUserOrGlobal(),
  // The address of an object of any resource; it is stored without an edition.
  made: { object: (row, call) => String(row['object']).replace(/^\/api\//, call.exchange.prefix) },
  prepare: ({ values }) => {
    const object = values.get('object');
    if (typeof object === 'string')
      values.set('object', object.replace(/^(?:https?:\/\/[^/]+)?\/api\/(?:v1\/)?/, '/api/'));
  },
};
