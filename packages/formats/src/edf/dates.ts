import { clockSeconds } from '../time/calendar.js';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Two digits for the year begin here: 85 is 1985, and 84 is 2084. */
const FIRST_YEAR = 1985;
const LAST_YEAR = FIRST_YEAR + 99;

/** The fields for date and time of a start in seconds. From 2085 on, the year is told by the recording field alone. */
export function dateFields(start: number): { readonly date: string; readonly time: string } {
  const [year, month, day, time] = partsOf(start);
  const shownYear = year >= FIRST_YEAR && year <= LAST_YEAR ? pad(year % 100) : 'yy';
  return { date: `${day}.${pad(month)}.${shownYear}`, time: time.replaceAll(':', '.') };
}

/** The day in the form of EDF+, with four digits for the year: `17-JUL-2014`. */
export function dayText(start: number): string {
  const [year, month, day] = partsOf(start);
  return `${day}-${MONTHS[month - 1]}-${year}`;
}

/** The start in seconds that the fields and the recording field of EDF+ tell; null when they tell none. */
export function parseStart(date: string, time: string, recording: string): number | null {
  const [, day, month, shortYear] = /^(\d\d)\D(\d\d)\D(\d\d|yy)$/.exec(date) ?? [];
  const [, hour, minute, second] = /^(\d\d)\D(\d\d)\D(\d\d)$/.exec(time) ?? [];
  if (day === undefined || hour === undefined) return null;
  const year = longYear(recording) ?? (shortYear === 'yy' ? null : FIRST_YEAR + ((Number(shortYear) + 15) % 100));
  if (year === null) return null;
  return clockSeconds({
    year,
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  });
}

function longYear(recording: string): number | null {
  const year = /^Startdate \d\d-[A-Z]{3}-(\d{4})(?: |$)/i.exec(recording)?.[1];
  return year === undefined ? null : Number(year);
}

function partsOf(start: number): [year: number, month: number, day: string, time: string] {
  const date = new Date(start * 1000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, pad(date.getUTCDate()), date.toISOString().slice(11, 19)];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
