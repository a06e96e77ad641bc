import { type DataType, dataType } from './model.js';

/** What the device says of itself. */
export const device: readonly DataType[] = [
  dataType('annotation', 208, 'RECSTR_ANNOT_CHAR', null, null, 'Recording began.'),
  dataType('annotation', 209, 'RECSTP_ANNOT_CHAR', null, null, 'Recording stopped.'),
  dataType('annotation', 210, 'USBCONN_ANNOT_CHAR', null, null, 'USB cable was plugged in.'),
  dataType('annotation', 211, 'USBDISC_ANNOT_CHAR', null, null, 'USB cable was pulled.'),
  // The API gives 212 and 213 the same name.
  dataType('annotation', 212, 'GARDISC_ANNOT_CHAR', null, null, 'Garment was connected.'),
  dataType('annotation', 213, 'GARDISC_ANNOT_CHAR', null, null, 'Garment was disconnected.'),
  dataType('annotation', 215, 'USRBTN_ANNOT_CHAR', null, null, 'Button was pressed.'),
  dataType('device', 241, 'BUFF_ST_CHANNEL_CHAR', null, null, 'Use of the buffer.'),
  dataType('device', 242, 'CRC_CHANNEL_CHAR', null, null, 'Checksum of the record.'),
  dataType('device', 243, 'LOSS_ST_CHANNEL_CHAR', null, null, 'Loss of data.'),
  dataType('device', 244, 'USB_ST_CHANNEL_CHAR', null, null, 'State of the USB port.'),
  dataType('device', 245, 'BOOT_ST_CHANNEL_CHAR', null, null, 'Code of the start.'),
  dataType('device', 246, 'TEMP_ST_CHANNEL_CHAR', null, null, 'Temperature of the processor; 1 Hz in files.'),
  dataType('device', 247, 'BATT_ST_CHANNEL_CHAR', null, 'NA', 'Battery, from 2300 empty to 2600 full; 1 Hz in files.', {
    rawUnit: 'NA',
  }),
];
