import type { Field, FieldType, Lookup, Payload } from './model.js';

/** Flags of a field that differ from the common case: neither nullable, blank, read-only nor unique. */
export type FieldFlags = Partial<Pick<Field, 'nullable' | 'blank' | 'readOnly' | 'unique' | 'default' | 'payload'>>;

type DefineField = (about: string, flags?: FieldFlags) => Field;

function plain(type: FieldType): DefineField {
  return (about, flags = {}) => ({
    type,
    about,
    nullable: false,
    blank: false,
    readOnly: false,
    unique: false,
    ...flags,
  });
}

export const integer: DefineField = plain('integer');
export const float: DefineField = plain('float');
export const string: DefineField = plain('string');
export const boolean: DefineField = plain('boolean');
export const datetime: DefineField = plain('datetime');
export const date: DefineField = plain('date');
export const list: DefineField = plain('list');
export const geometry: DefineField = plain('geometry');

const related = plain('related');

/** A field that holds one object of the named resource. */
export function toOne(to: string | null, about: string, flags: FieldFlags = {}): Field {
  return { ...related(about, flags), relation: { to, many: false } };
}

/** A field that holds several objects of the named resource. */
export function toMany(to: string | null, about: string, flags: FieldFlags = {}): Field {
  return { ...related(about, flags), relation: { to, many: true } };
}

/** The address that nearly every object carries. */
export const ownUri: Field = string('Address of this object on the server.', { readOnly: true });

/** The lookups of keys and numbers, in the order in which the API lists them. */
export const comparisons: readonly Lookup[] = ['exact', 'in', 'gt', 'gte', 'lt', 'lte', 'range'];
/** The same set as {@link comparisons}, listed in the other order the API uses. */
export const comparisonsRangeFirst: readonly Lookup[] = ['exact', 'in', 'range', 'gt', 'gte', 'lt', 'lte'];
/** Comparisons without `in`, of times. */
export const timeComparisons: readonly Lookup[] = ['exact', 'range', 'gt', 'gte', 'lt', 'lte'];

/** Metrics come with the value of their holder, so two holders have different ones: no links. */
export const metricValues: Payload = {
  type: 'readonly MetricValue[]',
  nullable: false,
  because: 'Range samples of both editions; an empty relation is written as [].',
};

/** Histograms, in the attribute of their own that newer editions give them. */
export const histograms: Field = list('Histogram metrics named by `include_histograms`.', {
  readOnly: true,
  payload: {
    type: 'readonly HistogramValue[]',
    optional: true,
    because: 'Newer documentation takes histograms out of `metrics`.',
  },
});
