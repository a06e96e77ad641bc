import { SaxesParser } from 'saxes';
import { ActivityBuilder, emptyPoint, type Point, type SentActivity } from './activity.js';
import { ImportError } from './import-error.js';

/** Reads the activities of a TCX file; throws an `ImportError` for what is none. */
export function readTcx(text: string): SentActivity[] {
  const activities: SentActivity[] = [];
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

/** Elements of a point that are taken. */
const TAKEN = new Set([
  'Trackpoint/Time',
  'Trackpoint/AltitudeMeters',
  'Position/LatitudeDegrees',
  'Position/LongitudeDegrees',
  'HeartRateBpm/Value',
]);

/** What has been read of an activity. */
class Reading {
  readonly #sport: string;
  readonly #builder = new ActivityBuilder();
  #name = '';
  #lapStart = 0;
  #point: Point | null = null;

  constructor(sport: string) {
    this.#sport = sport;
  }

  begin(startTime: string): void {
    this.#lapStart = timeOf(startTime, 'StartTime');
    this.#builder.meet(this.#lapStart);
  }

  beginPoint(): void {
    this.#point = emptyPoint();
  }

  /** @param place name of an element, behind that of the one around it */
  take(place: string, text: string): void {
    if (place === 'Activity/Notes') this.#name = text;
    else if (place === 'Lap/TotalTimeSeconds') this.#builder.meet(this.#lapStart + numberOf(text, place) * 1000);
    else if (place === 'Track/Trackpoint') this.#endPoint();
    else if (this.#point) {
      takePart(this.#point, place, text);
      const [, name = ''] = place.split('/');
      if (!TAKEN.has(place) && text !== '') this.#builder.unused.add(name.replace(/^.*:/, ''));
    }
  }

  finish(): SentActivity {
    const activity = this.#builder.finish(this.#sport, this.#name);
    if (activity === null) throw new ImportError('An activity has neither a lap nor a point.');
    return activity;
  }

  #endPoint(): void {
    const point = this.#point ?? emptyPoint();
    this.#point = null;
    if (point.time === null) throw new ImportError('A point has no time.');
    this.#builder.add(point, point.time);
  }
}

function takePart(point: Point, place: string, text: string): void {
  if (place === 'Trackpoint/Time') point.time = timeOf(text, 'Time');
  else if (place === 'Trackpoint/AltitudeMeters') point.altitude = numberOf(text, place);
  else if (place === 'Position/LatitudeDegrees') point.latitude = numberOf(text, place);
  else if (place === 'Position/LongitudeDegrees') point.longitude = numberOf(text, place);
  else if (place === 'HeartRateBpm/Value') point.heartRate = numberOf(text, place);
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
