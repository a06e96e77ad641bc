import type { Subject } from '../resources/subject.js';
import { everyone, ofUserOrGlobal } from './visibility.js';

export const metric: Subject = {
  visible: everyone,
  // A metric has a value only where it is part of a range or record.
  columnless: ['value'],
  absent: ['value'],
  options: { show_all: () => null },
  cached: true,
};

export const unit: Subject = { visible: everyone, cached: true };

/** A saved report. What shapes the report narrows no list of them. */
export const templatereport: Subject = {
  visible: ofUserOrGlobal(),
  kinds: { category: 'text' },
  unserved: {
    category: {
      resource: 'category',
      names: ['sleep', 'resting', 'lifestyle', 'running', 'cycling', 'general sports'],
    },
  },
  options: {
    display: () => null,
    group_by: () => null,
    grouped: () => null,
    include_autodetected: () => null,
    time: () => null,
  },
};
