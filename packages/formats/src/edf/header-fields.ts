import { edfError } from './model.js';
import { parseNumberText } from './number-text.js';

/** A field of fixed width. */
interface Field {
  readonly name: string;
  readonly length: number;
}

/** The fields at the beginning, in their order. */
export const FILE_FIELDS = {
  version: { name: 'version', length: 8 },
  patient: { name: 'patient', length: 80 },
  recording: { name: 'recording', length: 80 },
  date: { name: 'start date', length: 8 },
  time: { name: 'start time', length: 8 },
  headerBytes: { name: 'header size', length: 8 },
  kind: { name: 'kind', length: 44 },
  recordCount: { name: 'number of data records', length: 8 },
  recordSeconds: { name: 'duration of a data record', length: 8 },
  signalCount: { name: 'number of signals', length: 4 },
} as const satisfies Record<string, Field>;

/** The fields of the signals, in their order: of each first all signals, then the next field. */
export const SIGNAL_FIELDS = {
  label: { name: 'label', length: 16 },
  transducer: { name: 'transducer', length: 80 },
  unit: { name: 'unit', length: 8 },
  physicalMinimum: { name: 'physical minimum', length: 8 },
  physicalMaximum: { name: 'physical maximum', length: 8 },
  digitalMinimum: { name: 'digital minimum', length: 8 },
  digitalMaximum: { name: 'digital maximum', length: 8 },
  prefilter: { name: 'prefilter', length: 80 },
  samplesPerRecord: { name: 'samples per data record', length: 8 },
  reserved: { name: 'reserved', length: 32 },
} as const satisfies Record<string, Field>;

export type FileField = keyof typeof FILE_FIELDS;
export type SignalField = keyof typeof SIGNAL_FIELDS;

/** Bytes of the fields at the beginning, and as many of those of each signal. */
export const FIELD_BYTES = 256;

/** What stands in a field, and where. */
export interface Cell extends Field {
  readonly text: string;
  readonly offset: number;
}

export function fileCell(header: Uint8Array, field: FileField): Cell {
  return cell(header, FILE_FIELDS[field], offsetOf(FILE_FIELDS, field));
}

export function signalCell(header: Uint8Array, field: SignalField, signal: number, signalCount: number): Cell {
  const { length } = SIGNAL_FIELDS[field];
  const offset = FIELD_BYTES + offsetOf(SIGNAL_FIELDS, field) * signalCount + length * signal;
  return cell(header, SIGNAL_FIELDS[field], offset);
}

export function integerOf(cell: Cell, least: number): number {
  const value = numberOf(cell);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw edfError(`'${cell.text}' is no whole number from ${least} on`, cell.offset, cell.name);
}

export function numberOf(cell: Cell): number {
  const value = parseNumberText(cell.text);
  if (value !== null) return value;
  throw edfError(`'${cell.text}' is no number`, cell.offset, cell.name);
}

/** The format asks for ASCII, but some programs write the letters of Latin-1. */
function cell(header: Uint8Array, { name, length }: Field, offset: number): Cell {
  const text = new TextDecoder('latin1').decode(header.subarray(offset, offset + length));
  return { name, length, offset, text: text.replaceAll('\0', ' ').trim() };
}

function offsetOf(fields: Readonly<Record<string, Field>>, wanted: string): number {
  let offset = 0;
  for (const [key, { length }] of Object.entries(fields)) {
    if (key === wanted) break;
    offset += length;
  }
  return offset;
}
