import type { ByteInput } from '../bytes/input.js';
import { readText } from '../bytes/text.js';
import type { Channel } from '../channel.js';
import { FormatError } from '../format-error.js';
import { ticksFromIso } from '../time/iso.js';
import { microsecondText, rateOfStart } from './start.js';

/** What `info.json` says of the record beside it. */
export interface RecordInfo {
  /** The query that was answered, such as `/api/data/?record=37700`. */
  readonly request: string | null;
  /** Start of the record in ticks. */
  readonly start: number;
  /** Ticks in a second: 256 or 1000. Files do not state it; it follows from the start in ticks and in seconds. */
  readonly ticksPerSecond: number;
  /** Id of the user. */
  readonly user: number | null;
  /** Version of the program that wrote the files, such as `0.9.1`. */
  readonly decoderVersion: string | null;
  /** What computed the derived channels, as it stands: an id, and versions by algorithm. */
  readonly algo: Readonly<Record<string, unknown>> | null;
  /**
   * What the files beside it do not tell of channels that the API does not know, or knows otherwise: those of recordings
   * that come from elsewhere. Downloads of Hexoskin have none.
   */
  readonly channels?: readonly DescribedChannel[];
}

/** A channel that `info.json` describes. */
export interface DescribedChannel extends Channel {
  /** Name of its file, such as `EEG Fpz-Cz.wav`. */
  readonly file: string;
}

const FORMAT = 'info.json';

/**
 * Reads `info.json`, in the present form or the one of 2017.
 *
 * @throws FormatError for text that is no JSON, and without a start that makes sense
 */
export async function readInfo(input: ByteInput | string): Promise<RecordInfo> {
  const json = parse(await readText(input, FORMAT));
  const start = numberOf(json['start'] ?? json['start_timestamp']);
  if (start === null) throw new FormatError(FORMAT, 'is missing or no whole number', { field: 'start' });
  const ticksPerSecond = rateOfStart(start, secondsOf(json));
  if (ticksPerSecond === null) throw new FormatError(FORMAT, `${start} does not fit the date`, { field: 'start' });
  return {
    request: textOf(json['request']),
    start,
    ticksPerSecond,
    user: numberOf(json['user']),
    decoderVersion: textOf(json['decoder_version']),
    algo: isObject(json['algo']) ? json['algo'] : null,
    ...('channels' in json ? { channels: channelsOf(json['channels']) } : {}),
  };
}

/**
 * Writes `info.json` with the keys, the order and the indent that downloads have.
 *
 * @param form `present` by default; `2017` has another key for the start
 */
export function writeInfo(info: RecordInfo, form: 'present' | '2017' = 'present'): string {
  const { start, ticksPerSecond } = info;
  const json = {
    request: info.request,
    [form === '2017' ? 'start_timestamp' : 'start']: start,
    user: info.user,
    ...(info.algo === null ? {} : { algo: info.algo }),
    decoder_version: info.decoderVersion,
    start_date: microsecondText(start, ticksPerSecond, 'T'),
    timestamp: start / ticksPerSecond,
    ...(info.channels === undefined ? {} : { channels: info.channels }),
  };
  return JSON.stringify(json, null, 4);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new FormatError(FORMAT, cause instanceof Error ? cause.message : 'is no JSON', { cause });
  }
  if (!isObject(json)) throw new FormatError(FORMAT, 'is no object');
  return json;
}

/** The start in seconds, which the file has as a number and as text. */
function secondsOf(json: Readonly<Record<string, unknown>>): number | null {
  if (typeof json['timestamp'] === 'number') return json['timestamp'];
  if (typeof json['start_date'] !== 'string') return null;
  try {
    return ticksFromIso(json['start_date'], 1_000_000, { zone: 'UTC' }) / 1_000_000;
  } catch {
    return null;
  }
}

/** What is no description of a channel is somebody else's, and means nothing here. */
function channelsOf(json: unknown): DescribedChannel[] {
  return Array.isArray(json) ? json.filter(isDescription) : [];
}

function isDescription(json: unknown): json is DescribedChannel {
  if (!isObject(json)) return false;
  const { id, file, name, rate, signed, unit, scale, offset } = json;
  return (
    (id === null || Number.isSafeInteger(id)) &&
    [file, name, unit].every((text) => typeof text === 'string') &&
    (rate === null || (isNumber(rate) && rate > 0)) &&
    typeof signed === 'boolean' &&
    isNumber(scale) &&
    scale !== 0 &&
    isNumber(offset)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function numberOf(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
