import {
  comparisons,
  comparisonsRangeFirst,
  datetime,
  float,
  histograms,
  integer,
  metricValues,
  ownUri,
  string,
  timeComparisons,
  toMany,
  toOne,
} from '../define.js';
import type { ResourceSchema } from '../model.js';

export const record: ResourceSchema = {
  name: 'record',
  about: 'One stretch of recording by one device worn by one user.',
  listMethods: ['get', 'post'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  detailFiles: ['tcx', 'fit'],
  fields: {
    data_status: string('What the server knows of the data behind the record.', {
      nullable: true,
      readOnly: true,
      payload: {
        type: 'Readonly<Record<string, unknown>>',
        because: 'An object, mostly empty, in all record samples.',
      },
    }),
    dev_id: string('Phone that uploaded the record, in 32 characters; all F for none.', { default: '' }),
    device: toOne('device', 'Device that recorded, by its serial.', { nullable: true, blank: true }),
    device_start: integer('Start by the clock of the device, in ticks.', { blank: true, default: '' }),
    end: integer('End in ticks; null where it is not known yet.', { nullable: true, blank: true }),
    firmware_rev: string('Firmware of the device, such as `1.0.5`.', { default: '000' }),
    id: integer('Id of the record.', { readOnly: true, unique: true }),
    importfile: toOne(null, 'Import that brought the record; null where a device recorded it.', {
      nullable: true,
      blank: true,
      readOnly: true,
    }),
    last_modified: datetime('When the record last changed.', { readOnly: true }),
    metrics: toMany('metric', 'Metrics over the whole record; empty unless `include_metrics` names some.', {
      nullable: true,
      blank: true,
      readOnly: true,
      payload: metricValues,
    }),
    resource_uri: ownUri,
    soft_protocole: integer('Version of the upload protocol.', { default: 0 }),
    soft_uid: string('Software that uploaded the record, such as `HXDEV-AUTO`.', { default: '' }),
    start: integer('Start in ticks: the time of the first raw sample.', {
      nullable: true,
      blank: true,
      payload: { nullable: false, because: 'The times of all samples count from it; every record sample has one.' },
    }),
    start_date: datetime('`start` as ISO text in UTC.', { readOnly: true }),
    status: string('How far the data have come; `complete` when all are in the database.', {
      readOnly: true,
      payload: { type: 'RecordStatus', because: 'The documentation lists the values.' },
    }),
    user: toOne('user', 'Who wore the garment.'),
  },
  extraFields: {
    algo: string('Versions of the algorithms that processed the record.', {
      readOnly: true,
      payload: { type: 'unknown', optional: true, because: 'Named by the newest documentation, without its form.' },
    }),
    duration: float('Length in seconds.', {
      readOnly: true,
      payload: { optional: true, because: 'Named by the newest documentation alone.' },
    }),
    garment: string('Garment that was worn.', {
      readOnly: true,
      payload: { type: 'unknown', optional: true, because: 'Named by the newest documentation, without its form.' },
    }),
    histograms,
  },
  filters: {
    device: comparisons,
    end: timeComparisons,
    id: comparisons,
    include_histograms: ['exact'],
    include_metrics: ['exact'],
    last_modified: comparisonsRangeFirst,
    start: timeComparisons,
    user: comparisons,
  },
  ordering: ['id', 'start', 'end', 'device', 'user', 'last_modified'],
};

export const device: ResourceSchema = {
  name: 'device',
  about: 'A recording device that is worn in the garment, addressed by its serial text.',
  listMethods: ['get'],
  detailMethods: ['get'],
  key: 'deviceid',
  fields: {
    batt_end: integer('Last battery reading; its unit is not documented.'),
    batt_start: integer('First battery reading; its unit is not documented.'),
    bt_addr: string('Bluetooth address.'),
    bt_info: string('Bluetooth module.', { blank: true, default: '' }),
    charge_time: integer('How long the battery takes to charge; its unit is not documented.'),
    created: datetime('When the device was entered.', { blank: true, default: true }),
    deviceid: string('Serial text that its address ends in, such as `HXSKIN1200002070`.', {
      blank: true,
      readOnly: true,
      unique: true,
      default: '',
    }),
    fw_end: string('Last firmware version.'),
    fw_start: string('First firmware version.'),
    hw_rev: string('Revision of the hardware.'),
    id: integer('Number of the device in the database, which addresses do not use.', { readOnly: true, unique: true }),
    last_modified: datetime('When the entry last changed.', { blank: true, default: true }),
    mcu_info: string('Processor of the device.', { blank: true, default: '' }),
    model: integer('Code of the model.'),
    purchase_order: integer('Number of the purchase order.'),
    resource_uri: ownUri,
    serial: integer('Number within the model.'),
    status: integer('Code of the state of the device.'),
  },
  filters: {
    deviceid: ['exact', 'in'],
    id: comparisons,
  },
  ordering: ['id'],
};

export const datatype: ResourceSchema = {
  name: 'datatype',
  about: 'A kind of data: a signal, an event, or a value of a user.',
  listMethods: ['get'],
  detailMethods: ['get'],
  key: 'dataid',
  fields: {
    dataid: integer('Id of the data type, as it stands in its address and in data replies.', {
      readOnly: true,
      unique: true,
    }),
    hexo_freq: integer('Ticks from one sample to the next, not Hz; null for events without a rate.', {
      nullable: true,
    }),
    info: string('Explanation for people.', { default: '' }),
    name: string("Name in the server's own style, such as `ECG_CHANNEL_CHAR`."),
    resource_uri: ownUri,
  },
  filters: {},
  ordering: [],
};

export const annotation: ResourceSchema = {
  name: 'annotation',
  about: 'A remark of a user at one moment.',
  listMethods: ['get', 'post', 'patch'],
  detailMethods: ['get', 'put', 'patch', 'delete'],
  fields: {
    annotation: string('Text of the remark.', { default: '' }),
    datatype: toOne('datatype', 'Kind of remark: 4096 start, 4097 stop, 4098 comment.', { blank: true }),
    id: integer('Id of the annotation.', { blank: true, unique: true, default: '' }),
    last_modified: datetime('When the annotation last changed.', { blank: true, default: true }),
    record: toOne('record', 'Record that it belongs to; null unless one was named.', { nullable: true, blank: true }),
    resource_uri: ownUri,
    start: integer('Moment that it speaks of, in ticks.'),
    start_date: datetime('`start` as ISO text in UTC.', { readOnly: true }),
    user: toOne('user', 'Who it is about.'),
  },
  filters: {
    datatype: comparisons,
    id: comparisons,
    last_modified: comparisons,
    record: comparisons,
    start: comparisons,
    user: comparisons,
  },
  ordering: ['id', 'user', 'record', 'datatype', 'start', 'last_modified'],
};

export const asyncValue: ResourceSchema = {
  name: 'async',
  about: 'A value of a user from some moment on, such as weight or resting heart rate.',
  listMethods: ['get'],
  detailMethods: ['get', 'delete'],
  fields: {
    data: float('The value, in the unit of its data type.'),
    datatype: toOne('datatype', 'What is measured: a data type from 10000 on.'),
    id: integer('Id of the value.', { blank: true, unique: true, default: '' }),
    last_modified: datetime('When the value last changed.', { blank: true, default: true }),
    resource_uri: ownUri,
    start: integer('Moment from which it holds, in ticks.'),
    user: toOne('user', 'Whose value it is.'),
  },
  filters: {
    datatype: ['exact', 'in', 'ne'],
    id: comparisons,
    last_modified: ['exact', 'gt', 'gte', 'lt', 'lte', 'range'],
    start: ['exact', 'gt', 'gte', 'lt', 'lte', 'range'],
    user: comparisons,
  },
  ordering: ['start', 'id', 'last_modified', 'user', 'datatype'],
};
