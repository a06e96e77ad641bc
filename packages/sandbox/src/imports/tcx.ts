import { SaxesParser } from 'saxes';
import { ImportError } from './import-error.js';

/** An activity in a TCX file. Times are in milliseconds since 1970. */
export interface TcxActivity {
  readonly sport: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly positions: readonly TcxPosition[];
}

export interface TcxPosition {
  readonly time: number;
  readonly longitude: number;
  readonly latitude: number;
  /** Metres. */
  readonly altitude: number | null;
}

/** Reads the activities of a TCX file; throws an `ImportError` for what is none. */
export function readTcx(text: string): TcxActivity[] {
  const activities: TcxActivity[] = [];
  let reading: Reading | null = null;
  const path: string[] = [];
  let content = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new ImportError(`The file is no well-formed XML: ${error.message}.`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === 0 && name !== 'TrainingCenterDatabase')
      throw new ImportError(`A TCX file does not begin with <${name}>.`);
    path.push(name);
    content = '';
    if (name === 'Activity') reading = new Reading(attributes['Sport'] ?? 'Other');
    if (name === 'Lap') reading?.begin(attributes['StartTime'] ?? '');
    if (name === 'Trackpoint') reading?.beginPoint();
  });
  parser.on('text', (piece) => {
    content += piece;
  });
  parser.on('closetag', ({ name }) => {
    reading?.take(path.slice(-2).join('/'), content.trim());
    path.pop();
    content = '';
    if (name !== 'Activity' || reading === null) return;
    activities.push(reading.finish());
    reading = null;
  });
  parser.write(text).close();
  if (activities.length === 0) throw new ImportError('There is no activity in the file.');
  return activities;
}

interface Point {
  time: number | null;
  latitude: number | null;
  longitude: number | null;
  altitude: number | null;
}

/** What has been read of an activity. */
class Reading {
  readonly #sport: string;
  readonly #positions: TcxPosition[] = [];
  #name = '';
  #start = Number.POSITIVE_INFINITY;
  #end = Number.NEGATIVE_INFINITY;
  #lapStart = 0;
  #point: Point | null = null;

  constructor(sport: string) {
    this.#sport = sport;
  }

  begin(startTime: string): void {
    this.#lapStart = timeOf(startTime, 'StartTime');
    this.#meet(this.#lapStart);
  }

  beginPoint(): void {
    this.#point = { time: null, latitude: null, longitude: null, altitude: null };
  }

  /** @param place name of an element, behind that of the one around it */
  take(place: string, text: string): void {
    if (place === 'Activity/Notes') this.#name = text;
    else if (place === 'Lap/TotalTimeSeconds') this.#meet(this.#lapStart + numberOf(text, place) * 1000);
    else if (place === 'Track/Trackpoint') this.#endPoint();
    else if (this.#point) takePart(this.#point, place, text);
  }

  finish(): TcxActivity {
    if (this.#end < this.#start) throw new ImportError('An activity has neither a lap nor a point.');
    return {
      sport: this.#sport,
      name: this.#name,
      start: this.#start,
      end: this.#end,
      positions: this.#positions,
    };
  }

  #meet(time: number): void {
    this.#start = Math.min(this.#start, time);
    this.#end = Math.max(this.#end, time);
  }

  #endPoint(): void {
    const { time = null, longitude = null, latitude = null, altitude = null } = this.#point ?? {};
    this.#point = null;
    if (time === null) throw new ImportError('A point has no time.');
    this.#meet(time);
    if (longitude !== null && latitude !== null) this.#positions.push({ time, longitude, latitude, altitude });
  }
}

function takePart(point: Point, place: string, text: string): void {
  if (place === 'Trackpoint/Time') point.time = timeOf(text, 'Time');
  else if (place === 'Trackpoint/AltitudeMeters') point.altitude = numberOf(text, place);
  else if (place === 'Position/LatitudeDegrees') point.latitude = numberOf(text, place);
  else if (place === 'Position/LongitudeDegrees') point.longitude = numberOf(text, place);
}

function timeOf(text: string, what: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new ImportError(`${what} '${text}' is no time.`);
  return time;
}

function numberOf(text: string, what: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new ImportError(`${what} '${text}' is no number.`);
  return value;
}
