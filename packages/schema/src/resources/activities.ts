import {
  comparisons,
  comparisonsRangeFirst,
  datetime,
  float,
  histograms,
  integer,
  list,
  metricValues,
  ownUri,
  string,
  timeComparisons,
  toMany,
  toOne,
} from '../define.js';
import type { Payload, ResourceSchema } from '../model.js';

const listOption: Payload = { filterOnly: true, because: 'Documented as an option of lists; the sample lacks it.' };

export const range: ResourceSchema = {
  name: 'range',
  about: 'A span of time of one user, such as a workout or a night.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  detailFiles: ['tcx', 'fit'],
  fields: {
    activitytype: toOne('activitytype', 'Class of the activity; set it through `context`.', {
      nullable: true,
      blank: true,
      readOnly: true,
    }),
    created: datetime('When the range was made.', { readOnly: true }),
    duration: string('Length in seconds; null while the range is open.', {
      nullable: true,
      readOnly: true,
      payload: { type: 'number', because: 'Whole seconds since edition 3; the v1 samples have text such as 0:00:06.' },
    }),
    end: integer('End in ticks; null while the range is open.', { nullable: true, blank: true }),
    id: integer('Id of the range.', { readOnly: true, unique: true }),
    labels: toMany('label', 'Labels put on the range.', { nullable: true, blank: true }),
    last_modified: datetime('When the range last changed.', { readOnly: true }),
    metrics: toMany('metric', 'Metrics over the range: those of its activity type, and more by `include_metrics`.', {
      nullable: true,
      blank: true,
      readOnly: true,
      payload: metricValues,
    }),
    name: string('Title for people.', { blank: true, default: '' }),
    note: string('Remark of the user.', { blank: true, default: '' }),
    parent: toOne('range', 'Range in which this one is nested.', { nullable: true, blank: true }),
    ranges: string('Ranges nested in this one; only in the detail view.', {
      readOnly: true,
      payload: {
        relation: { to: 'range', many: true },
        optional: true,
        because: 'A list in the v1 detail sample; documented as left out of lists.',
      },
    }),
    rank: integer('Depth of nesting: 0 at the top.', { blank: true, default: 0 }),
    resource_uri: ownUri,
    start: integer('Start in ticks.'),
    start_date: datetime('`start` as ISO text in UTC.', { readOnly: true }),
    status: string('Weightiest status among the records that the range overlaps; `empty` without any.', {
      readOnly: true,
      payload: { type: 'RangeStatus', because: 'The documentation derives it from the statuses of records.' },
    }),
    trainingroutine: toOne('trainingroutine', 'Activity that was done; set it through `context`.', {
      nullable: true,
      blank: true,
      readOnly: true,
    }),
    user: toOne('user', 'Who was active.'),
  },
  extraFields: {
    activityattributes: list('Values entered for the range. A write that has the field removes those it leaves out.', {
      blank: true,
      payload: {
        type: 'readonly AttributeValue[]',
        input: 'readonly AttributeValueInput[]',
        optional: true,
        because: 'In the v1 detail sample and the documentation, not in the declared schema.',
      },
    }),
    context: string('What the range is an instance of, as a writable pair of links.', {
      blank: true,
      payload: {
        type: 'RangeContext',
        input: 'RangeContextInput',
        because: 'Described by the current documentation, not in the declared schema.',
      },
    }),
    histograms,
  },
  filters: {
    activitytype: ['exact', 'in', 'isnull'],
    duration: comparisonsRangeFirst,
    end: timeComparisons,
    id: comparisons,
    include_autodetected: ['true'],
    include_histograms: ['exact'],
    include_metrics: ['exact'],
    labels: ['exact', 'in'],
    last_modified: comparisonsRangeFirst,
    rank: comparisons,
    show_all: ['exact'],
    start: timeComparisons,
    trainingroutine: 2,
    user: comparisons,
  },
  ordering: ['id', 'start', 'end', 'user', 'trainingroutine', 'rank', 'duration', 'last_modified'],
};

export const activitytype: ResourceSchema = {
  name: 'activitytype',
  about: 'A class of activities, such as running, which decides how a range is processed.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    base: string('Intensity by which figures are computed: `sleep`, `rest`, `low`, `medium` or `high`.', {
      payload: {
        type: "'sleep' | 'rest' | 'low' | 'medium' | 'high'",
        because: 'The schema of the service names these values.',
      },
    }),
    category: string('Group of activity types.', { nullable: true }),
    default_metrics: toMany('metric', 'Metrics that ranges of this type always have.', { blank: true, default: [] }),
    description: string('Explanation for people.', { blank: true, default: '' }),
    id: integer('Id of the activity type.', { readOnly: true, unique: true }),
    name: string('Title, such as `Running`.'),
    resource_uri: ownUri,
    user: toOne('user', 'Who defined it; null for those that all have.', { nullable: true }),
    using: string('Whether the caller has used it.', { payload: listOption }),
  },
  filters: {
    base: ['exact', 'in'],
    category: ['exact', 'in'],
    id: comparisons,
    show_all: ['exact'],
    user: comparisons,
    using: ['exact'],
  },
  ordering: ['id', 'user'],
};

export const trainingroutine: ResourceSchema = {
  name: 'trainingroutine',
  about: 'A concrete activity that ranges are instances of, such as jogging or a rest test.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  detailFiles: ['tcx', 'fit'],
  fields: {
    activitytype: toOne('activitytype', 'Class to which it belongs.', { nullable: true, blank: true }),
    application_metadata: toMany(null, 'Settings of single apps.', {
      nullable: true,
      payload: { type: 'unknown', because: 'Null in the sample, where an empty link would be [].' },
    }),
    description: string('Explanation for people.', { blank: true, default: '' }),
    id: integer('Id of the training routine.', { readOnly: true, unique: true }),
    importfile: toOne(null, 'Import that brought it; null where it was entered.', {
      nullable: true,
      blank: true,
      readOnly: true,
    }),
    last_used: datetime('When the caller last did it.', { nullable: true, blank: true, readOnly: true }),
    metadata: string('Settings for apps; `geo` asks a phone to record its position.', {
      nullable: true,
      payload: { type: 'RoutineMetadata', because: 'An object in the sample.' },
    }),
    name: string('Title, such as `bike`.'),
    resource_uri: ownUri,
    steps: toMany(null, 'What to do one after the other.', {
      payload: {
        type: 'readonly TrainingStep[]',
        optional: true,
        because: 'Documented as values with their own attributes; the sample has none.',
      },
    }),
    user: toOne('user', 'Who defined it; null for those that all have.', { nullable: true }),
    using: string('Whether the caller has used it.', { payload: listOption }),
  },
  filters: {
    activitytype: 2,
    id: comparisons,
    user: comparisons,
    using: ['exact'],
  },
  ordering: ['id', 'user', 'last_used', 'activitytype'],
};

export const trainingsession: ResourceSchema = {
  name: 'trainingsession',
  about: 'An activity that several users do together.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'delete', 'patch'],
  fields: {
    created: datetime('When the session was made.', { nullable: true, blank: true, readOnly: true }),
    end: integer('End in ticks.'),
    id: integer('Id of the training session.', { readOnly: true, unique: true }),
    labels: toMany('label', 'Labels put on the session.', { nullable: true, blank: true, readOnly: true }),
    name: string('Title for people.', { blank: true, default: '' }),
    note: string('Remark on the session.', { blank: true, default: '' }),
    range: toOne('range', 'Range that the session follows.'),
    resource_uri: ownUri,
    start: integer('Start in ticks.'),
    start_date: datetime('`start` as ISO text in UTC.', { readOnly: true }),
    status: string('Weightiest status among its records; writable only from `realtime` to `realtime_complete`.', {
      payload: {
        type: 'RangeStatus',
        required: false,
        because: 'The service derives it from records, as it does for ranges.',
      },
    }),
    teams: toMany('team', 'Teams that take part.', { nullable: true }),
    trainingroutine: toOne('trainingroutine', 'Activity that is done.', { nullable: true, blank: true }),
    user: toOne('user', 'Owner of the session.'),
    users: toMany('user', 'Who takes part.'),
  },
  filters: {
    end: timeComparisons,
    id: comparisons,
    labels: ['exact', 'in'],
    range: 2,
    start: timeComparisons,
    teams: comparisons,
    trainingroutine: comparisons,
    user: comparisons,
    users: comparisons,
  },
  ordering: ['id', 'range', 'start', 'end', 'user', 'trainingroutine'],
};

export const activityattribute: ResourceSchema = {
  name: 'activityattribute',
  about: 'A quantity that people enter for a range, such as fatigue.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    attrtype: string('Where values come from: `user` for entered ones, `calculated` for those of the server.', {
      blank: true,
      default: 'user',
    }),
    id: integer('Id of the attribute.', { readOnly: true, unique: true }),
    name: string('Title, such as `distance`.', { default: '' }),
    resource_uri: ownUri,
    unit: toOne('unit', 'Unit of its values.', { nullable: true, blank: true }),
    user: toOne('user', 'Who defined it; null for those that all have.', { nullable: true }),
  },
  filters: {
    datatype: comparisons,
    id: comparisons,
    user: ['exact', 'in', 'isnull'],
  },
  ordering: ['id', 'datatype', 'user'],
};

export const activityattributevalue: ResourceSchema = {
  name: 'activityattributevalue',
  about: 'The value of an activity attribute for one range.',
  listMethods: ['get'],
  detailMethods: ['get'],
  fields: {
    activityattribute: toOne('activityattribute', 'Quantity that it is a value of.'),
    id: integer('Id of the entry.', { readOnly: true, unique: true }),
    note: string('Remark on the entry.', { blank: true }),
    range: toOne('range', 'Range for which it was entered.'),
    resource_uri: ownUri,
    start: integer('Moment that it belongs to, in ticks.', { blank: true }),
    value: float('What was entered, in the unit of the attribute.'),
  },
  filters: {
    activityattribute: ['in', 'exact'],
    id: ['in', 'exact'],
    range: ['in', 'exact'],
    start: ['in', 'exact', 'gt', 'gte', 'lt', 'lte'],
    user: ['in', 'exact'],
    value: ['in', 'exact', 'gt', 'gte', 'lt', 'lte'],
  },
  ordering: ['id', 'user', 'start', 'range', 'value'],
};

export const label: ResourceSchema = {
  name: 'label',
  about: 'A word of a user by which objects can be grouped.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    id: integer('Id of the label.', { readOnly: true, unique: true }),
    name: string('The word itself.'),
    resource_uri: ownUri,
    user: toOne('user', 'Whose label it is.'),
  },
  filters: {
    id: comparisons,
    user: comparisons,
  },
  ordering: [],
};

export const labelledobject: ResourceSchema = {
  name: 'labelledobject',
  about: 'A label put on an object.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    label: toOne('label', 'Which label was put.'),
    object: string('Address of the object that carries it.', {
      payload: {
        input: 'UriInput',
        because: 'It holds the address of an object of any resource.',
      },
    }),
    resource_uri: ownUri,
    user: toOne('user', 'Who put it.', { nullable: true }),
  },
  filters: {
    id: comparisons,
    label: comparisons,
    user: comparisons,
  },
  ordering: [],
};
