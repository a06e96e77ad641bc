import type { ByteReader } from '../bytes/byte-reader.js';
import { parseStart } from './dates.js';
import { FIELD_BYTES, fileCell, integerOf, numberOf, type SignalField, signalCell } from './header-fields.js';
import { type EdfLayout, layoutOf } from './layout.js';
import { ANNOTATIONS_LABEL, type EdfHeader, type EdfSignal, edfError } from './model.js';
import { countOf } from './sample-count.js';
import { fractionOfRecording } from './start.js';

/** Programs that write data records of a few MiB exist; more than this is a damaged header. */
const LARGEST_RECORD = 1 << 26;

/** Reads the header and lays out what follows. */
export async function readHeader(reader: ByteReader): Promise<EdfLayout> {
  const first = await reader.peek(FIELD_BYTES);
  const version = fileCell(first, 'version');
  if (version.text !== '0') throw edfError(`'${version.text}' is not 0, the version of EDF`, 0, version.name);
  const signalCount = integerOf(fileCell(first, 'signalCount'), 0);
  const size = fileCell(first, 'headerBytes');
  if (integerOf(size, 0) !== FIELD_BYTES * (signalCount + 1)) {
    throw edfError(`${size.text} bytes for ${signalCount} signals`, size.offset, size.name);
  }
  const bytes = await reader.exactly(FIELD_BYTES * (signalCount + 1), 'header');
  const signals = Array.from({ length: signalCount }, (_, index) => parseSignal(bytes, index, signalCount));
  const withSamples = signals.filter(({ label }) => label !== ANNOTATIONS_LABEL);
  const layout = layoutOf(parseFile(bytes, withSamples), signals);
  if (layout.recordBytes > LARGEST_RECORD) {
    const { offset, name } = signalCell(bytes, 'samplesPerRecord', 0, signalCount);
    throw edfError(`${layout.recordBytes} bytes for each data record`, offset, name);
  }
  return layout;
}

function parseFile(bytes: Uint8Array, signals: readonly EdfSignal[]): EdfHeader {
  const recording = fileCell(bytes, 'recording').text;
  const date = fileCell(bytes, 'date');
  const time = fileCell(bytes, 'time');
  const start = parseStart(date.text, time.text, recording);
  if (start === null) throw edfError(`'${date.text}' and '${time.text}' are no date and time`, date.offset, date.name);
  const count = integerOf(fileCell(bytes, 'recordCount'), -1);
  const seconds = fileCell(bytes, 'recordSeconds');
  const recordSeconds = numberOf(seconds);
  // The data records of a file with nothing but annotations may last no time.
  if (recordSeconds < 0 || (recordSeconds === 0 && signals.length > 0)) {
    throw edfError(`${recordSeconds} seconds`, seconds.offset, seconds.name);
  }
  return {
    kind: kindOf(fileCell(bytes, 'kind').text),
    patient: fileCell(bytes, 'patient').text,
    recording,
    start,
    startFraction: fractionOfRecording(recording, start) ?? 0,
    recordCount: count === -1 ? null : count,
    recordSeconds,
    signals,
  };
}

function kindOf(reserved: string): EdfHeader['kind'] {
  if (reserved.startsWith('EDF+D')) return 'EDF+D';
  return reserved.startsWith('EDF+') ? 'EDF+C' : 'EDF';
}

function parseSignal(bytes: Uint8Array, index: number, signalCount: number): EdfSignal {
  const cell = (field: SignalField): ReturnType<typeof signalCell> => signalCell(bytes, field, index, signalCount);
  const label = cell('label').text;
  // Annotations have no values, and programs put all kinds of things there.
  const limit = (field: SignalField): number => (label === ANNOTATIONS_LABEL ? 0 : numberOf(cell(field)));
  return {
    label,
    transducer: cell('transducer').text,
    unit: cell('unit').text,
    physicalMinimum: limit('physicalMinimum'),
    physicalMaximum: limit('physicalMaximum'),
    digitalMinimum: limit('digitalMinimum'),
    digitalMaximum: limit('digitalMaximum'),
    prefilter: cell('prefilter').text,
    samplesPerRecord: integerOf(cell('samplesPerRecord'), 0),
    count: countOf(cell('reserved').text),
  };
}
