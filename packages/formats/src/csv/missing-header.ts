import { FormatError } from '../format-error.js';

/** A file of events begins with numbers, where its header should be. */
export class MissingHeaderError extends FormatError {
  constructor() {
    super('event CSV', 'is missing: the first line holds numbers', { offset: 0, field: 'header' });
  }
}
