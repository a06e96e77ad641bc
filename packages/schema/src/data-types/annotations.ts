import { type DataType, dataType } from './model.js';

/** Remarks of users, which the `annotation` resource holds. */
export const annotations: readonly DataType[] = [
  dataType('annotation', 4096, 'ANNOT_TYPE_START', null, null, 'Start that somebody marked.'),
  dataType('annotation', 4097, 'ANNOT_TYPE_STOP', null, null, 'Stop that somebody marked.'),
  dataType('annotation', 4098, 'ANNOT_TYPE_COMMENT', null, null, 'Comment that somebody wrote.'),
];
