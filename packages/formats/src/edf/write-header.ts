import { dateFields } from './dates.js';
import { FIELD_BYTES, FILE_FIELDS, type FileField, SIGNAL_FIELDS, type SignalField } from './header-fields.js';
import { ANNOTATIONS_LABEL, type EdfHeader, type EdfSignal, edfError } from './model.js';
import { numberText } from './number-text.js';
import { countText } from './sample-count.js';

/** The bytes of a header; annotations, where there is room for any, come last in each data record. */
export function headerBytes(header: EdfHeader, annotationSamples: number): Uint8Array {
  const signals = [...header.signals, ...(annotationSamples > 0 ? [annotationSignal(annotationSamples)] : [])];
  const { date, time } = dateFields(header.start);
  const file: Readonly<Record<FileField, string>> = {
    version: '0',
    patient: header.patient,
    recording: header.recording,
    date,
    time,
    headerBytes: `${FIELD_BYTES * (signals.length + 1)}`,
    kind: header.kind === 'EDF' ? '' : header.kind,
    recordCount: `${header.recordCount ?? -1}`,
    recordSeconds: limited(header.recordSeconds, FILE_FIELDS.recordSeconds.name),
    signalCount: `${signals.length}`,
  };
  const rows = signals.map(signalTexts);
  const text = [
    ...keysOf(FILE_FIELDS).map((field) => padded(file[field], FILE_FIELDS[field])),
    ...keysOf(SIGNAL_FIELDS).flatMap((field) => rows.map((row) => padded(row[field], SIGNAL_FIELDS[field]))),
  ];
  return new TextEncoder().encode(text.join(''));
}

/** The least that this signal may have for limits, as it has no values. */
function annotationSignal(samplesPerRecord: number): EdfSignal {
  return {
    label: ANNOTATIONS_LABEL,
    transducer: '',
    unit: '',
    physicalMinimum: -1,
    physicalMaximum: 1,
    digitalMinimum: -32768,
    digitalMaximum: 32767,
    prefilter: '',
    samplesPerRecord,
    count: null,
  };
}

function signalTexts(signal: EdfSignal): Readonly<Record<SignalField, string>> {
  const physicalMinimum = limited(signal.physicalMinimum, SIGNAL_FIELDS.physicalMinimum.name);
  const physicalMaximum = limited(signal.physicalMaximum, SIGNAL_FIELDS.physicalMaximum.name);
  if (physicalMinimum === physicalMaximum) {
    throw edfError(`no range in 8 characters: ${physicalMinimum}`, null, SIGNAL_FIELDS.physicalMinimum.name);
  }
  return {
    label: signal.label,
    transducer: signal.transducer,
    unit: signal.unit,
    physicalMinimum,
    physicalMaximum,
    digitalMinimum: `${signal.digitalMinimum}`,
    digitalMaximum: `${signal.digitalMaximum}`,
    prefilter: signal.prefilter,
    samplesPerRecord: `${signal.samplesPerRecord}`,
    reserved: countText(signal.count),
  };
}

function limited(value: number, field: string): string {
  const text = numberText(value, 8);
  if (text === null) throw edfError(`${value} does not fit into 8 characters`, null, field);
  return text;
}

/** Fields are ASCII. Letters lose their marks, and what has no likeness among ASCII becomes an underscore. */
function padded(text: string, { name, length }: { readonly name: string; readonly length: number }): string {
  const likened = text.replaceAll(/[µμ]/g, 'u').replaceAll('°', 'deg').normalize('NFD');
  const ascii = likened.replaceAll(/[\u0300-\u036f]/g, '').replaceAll(/[^ -~]/g, '_');
  if (ascii.length > length) throw edfError(`'${text}' is longer than ${length} characters`, null, name);
  return ascii.padEnd(length);
}

function keysOf<Key extends string>(fields: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(fields) as Key[];
}
