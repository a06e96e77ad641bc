import { dayText } from './dates.js';
import { exactStartText } from './start.js';

/** Who was recorded. What is not told is written as unknown. */
export interface EdfPatient {
  /** Code by which the patient is known. */
  readonly code?: string;
  /** As EDF+ has it. */
  readonly sex?: 'F' | 'M';
  /** Day of birth as `1980-07-17`. */
  readonly birthdate?: string;
  /** Name; spaces are written as underscores. */
  readonly name?: string;
}

/** How it was recorded. What is not told is written as unknown. */
export interface EdfRecording {
  /** Code by which the investigation is known. */
  readonly code?: string;
  /** Code of who recorded it. */
  readonly technician?: string;
  /** What it was recorded with. */
  readonly equipment?: string;
}

const UNKNOWN = 'X';

/** The field for the patient in the form of EDF+. */
export function patientText({ code, sex, birthdate, name }: EdfPatient): string {
  const born = birthdate === undefined ? UNKNOWN : dayText(Date.parse(`${birthdate}T00:00Z`) / 1000);
  return [subfield(code), sex ?? UNKNOWN, born, subfield(name)].join(' ');
}

/** The field for the recording in the form of EDF+, with the exact start behind it. */
export function recordingText(recording: EdfRecording, start: number, ticksPerSecond: number): string {
  const { code, technician, equipment } = recording;
  return [
    'Startdate',
    dayText(Math.floor(start / ticksPerSecond)),
    ...[code, technician, equipment].map(subfield),
    exactStartText(start, ticksPerSecond),
  ].join(' ');
}

/** Spaces separate the subfields. */
function subfield(text: string | undefined): string {
  return text === undefined || text === '' ? UNKNOWN : text.replaceAll(/\s/g, '_');
}
