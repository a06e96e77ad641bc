import { boolean, comparisons, integer, ownUri, string, toMany, toOne } from '../define.js';
import type { Field, Payload, ResourceSchema } from '../model.js';

const categoryName: Payload = {
  type: 'string',
  because: 'It stands for the category of activity types, which is a word; no resource of categories exists.',
};

/** What a report is computed over. */
const selectors: Readonly<Record<string, Field>> = {
  activitytype: toOne('activitytype', 'Only ranges of these activity types.', { nullable: true }),
  category: toOne(null, 'Only ranges whose activity type is of this category.', {
    nullable: true,
    payload: categoryName,
  }),
  end: integer('End of the window in ticks, moved up to a full hour in UTC.', { nullable: true }),
};

const metrics: Readonly<Record<string, Field>> = {
  include_metrics: toMany('metric', 'Metrics to compute.'),
};

const subjects: Readonly<Record<string, Field>> = {
  range: toOne('range', 'Ranges to compute over.', { nullable: true }),
  record: toOne('record', 'Records to compute over.', { nullable: true }),
  resource_uri: ownUri,
  start: integer('Start of the window in ticks, moved down to a full hour in UTC.', { nullable: true }),
  trainingroutine: toOne('trainingroutine', 'Only ranges of these training routines.', { nullable: true }),
  user: toOne('user', 'Whose data to compute over.', { nullable: true }),
};

export const metric: ResourceSchema = {
  name: 'metric',
  about: 'A figure that the server computes from signals, such as the mean heart rate.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    description: string('Explanation for people.', { blank: true, readOnly: true, default: '' }),
    id: integer('Id of the metric.', { readOnly: true, unique: true }),
    name: string('Name for programs, such as `heartrate_avg`.', { readOnly: true, unique: true }),
    resource_uri: ownUri,
    type: string('Kind of figure.', { readOnly: true, unique: true }),
    unit: toOne('unit', 'Unit of its values.', { readOnly: true }),
    value: string('Value for the range or record that holds the metric; absent elsewhere.', {
      payload: {
        type: 'number',
        nullable: true,
        optional: true,
        because: 'A number in the range sample, absent from the metric sample, null where nothing can be computed.',
      },
    }),
    writable: boolean('Whether values can be set by callers.', { readOnly: true, unique: true }),
  },
  filters: {
    id: comparisons,
    name: ['exact'],
    show_all: ['exact'],
  },
  ordering: ['id'],
};

export const unit: ResourceSchema = {
  name: 'unit',
  about: 'A unit of measurement.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    id: integer('Id of the unit.', { readOnly: true, unique: true }),
    info: string('Explanation for people.', { default: '' }),
    resource_uri: ownUri,
    si_long: string('Full name, such as `kilometer`.'),
    si_short: string('Symbol, such as `km`.'),
  },
  filters: {},
  ordering: [],
};

export const report: ResourceSchema = {
  name: 'report',
  about: 'Metrics over records, ranges or a window of time, computed when asked for.',
  listMethods: ['get'],
  detailMethods: [],
  fields: { ...selectors, ...metrics, ...subjects },
  filters: {
    activitytype: ['exact', 'in', 'isnull'],
    category: ['exact', 'in'],
    display: ['exact'],
    end: ['exact'],
    group_by: ['exact', 'day'],
    grouped: ['exact'],
    include_autodetected: ['true'],
    include_metrics: ['exact', 'in'],
    range: ['exact', 'in'],
    record: ['exact', 'in'],
    start: ['exact'],
    time: ['exact', 'day'],
    trainingroutine: ['exact', 'in', 'isnull'],
    user: ['exact', 'in'],
  },
  ordering: [],
};

export const distribution: ResourceSchema = {
  name: 'distribution',
  about: 'Histograms over records, ranges or a window of time, computed when asked for.',
  listMethods: ['get'],
  detailMethods: [],
  fields: {
    ...selectors,
    include_histograms: toMany('metric', 'Histogram metrics to compute.'),
    ...metrics,
    ...subjects,
  },
  filters: {
    activitytype: ['exact', 'in', 'isnull'],
    category: ['exact', 'in', 'isnull'],
    display: ['exact'],
    end: ['exact'],
    include_autodetected: ['true'],
    include_histograms: ['exact', 'in'],
    include_metrics: ['exact', 'in'],
    range: ['exact', 'in'],
    record: ['exact', 'in'],
    start: ['exact'],
    trainingroutine: ['exact', 'in', 'isnull'],
    user: ['exact', 'in'],
  },
  ordering: [],
};

export const templatereport: ResourceSchema = {
  name: 'templatereport',
  about: 'A saved definition of a report.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get'],
  fields: { ...selectors, ...metrics, ...subjects },
  filters: {
    activitytype: ['exact', 'in', 'isnull'],
    category: ['exact', 'in'],
    display: ['exact'],
    end: ['exact'],
    group_by: ['exact', 'day'],
    grouped: ['exact'],
    include_autodetected: ['true'],
    include_metrics: ['exact', 'in'],
    range: ['exact', 'in'],
    record: ['exact', 'in'],
    start: ['exact'],
    time: ['exact', 'day'],
    trainingroutine: ['exact', 'in', 'isnull'],
    user: ['exact', 'in'],
  },
  ordering: [],
};
