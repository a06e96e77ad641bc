import type { Row, SqlValue } from '../../store/sql.js';
import type { Store } from '../../store/store.js';
import type { Channel } from './channel.js';
import { hasArrived, LONGEST, type Recording, reachOf } from './recording.js';
import { openSource, type Source } from './source.js';

/** A part of a recording: from one tick to another, both included, and not beyond what there is. */
export interface Piece {
  readonly recording: Recording;
  readonly from: number;
  readonly to: number;
}

/** `info.json` and `statistics.csv` as they came. */
export interface OwnTexts {
  readonly info: string | null;
  readonly statistics: string | null;
}

/** The data of all records. */
export class Recordings {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #ofUsers = new Map<number, readonly Recording[]>();
  /** Those used last: each remembers some megabytes of what it has worked out. */
  readonly #opened = new Map<string, Opened>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** To be called when a record has changed. */
  forget(): void {
    this.#ofUsers.clear();
    this.#opened.clear();
  }

  /** What a user has recorded between two ticks, in order. */
  within(user: number, from: number, to: number): Piece[] {
    const now = this.#now();
    const recordings = this.#recordingsOf(user);
    const pieces: Piece[] = [];
    for (let i = firstAfter(recordings, from - LONGEST); i < recordings.length; i++) {
      const recording = recordings[i] as Recording;
      if (recording.start > to) break;
      const reach = reachOf(recording, now);
      // Whoever asks up to the end of a recording gets what lies past it, too.
      const isToEnd = recording.end !== null && to >= recording.end;
      const piece = { recording, from: Math.max(from, recording.start), to: isToEnd ? reach : Math.min(to, reach) };
      if (piece.from <= piece.to) pieces.push(piece);
    }
    return pieces;
  }

  /** The data types that a recording has so far, in rising order. */
  dataTypes(recording: Recording): readonly number[] {
    return this.#open(recording).source.dataTypes.filter((dataType) => hasArrived(recording, dataType));
  }

  /** The channels of a recording of the data types that are wanted, so far as they have arrived. */
  channels(recording: Recording, wants: (dataType: number) => boolean): Channel[] {
    return this.dataTypes(recording)
      .filter(wants)
      .map((dataType) => this.channel(recording, dataType))
      .filter((channel) => channel !== null);
  }

  /** One channel of a recording; null where it has none of this data type, or not yet. */
  channel(recording: Recording, dataType: number): Channel | null {
    if (!hasArrived(recording, dataType)) return null;
    const { source, channels } = this.#open(recording);
    const known = channels.get(dataType);
    if (known !== undefined) return known;
    const opened = source.open(dataType);
    channels.set(dataType, opened);
    return opened;
  }

  /** The texts that came with a recording; null where it came from nowhere. */
  texts({ id }: Recording): OwnTexts | null {
    const row = this.#store.get('select info, statistics from recorded where record = ?', [id]);
    return row ? { info: textOf(row['info']), statistics: textOf(row['statistics']) } : null;
  }

  #recordingsOf(user: number): readonly Recording[] {
    const known = this.#ofUsers.get(user);
    if (known) return known;
    const recordings = this.#store.all(`${SELECT} where "user" = ? order by start, id`, [user]).map(toRecording);
    this.#ofUsers.set(user, recordings);
    return recordings;
  }

  #open(recording: Recording): Opened {
    const key = `${recording.id} ${recording.start} ${recording.end}`;
    const opened = this.#opened.get(key) ?? { source: openSource(this.#store, recording), channels: new Map() };
    this.#opened.delete(key);
    this.#opened.set(key, opened);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > MOST_OPENED && oldest !== undefined) this.#opened.delete(oldest);
    return opened;
  }
}

function textOf(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

const MOST_OPENED = 8;

/** Index of the first recording that begins after a tick. */
function firstAfter(recordings: readonly Recording[], tick: number): number {
  let low = 0;
  let high = recordings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recordings[middle] as Recording).start > tick) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Opened {
  readonly source: Source;
  readonly channels: Map<number, Channel | null>;
}

const SELECT = `select id, "user", start, "end", status, json_extract(recipe, '$.ticksPerSecond') as ticks_per_second,
  case when json_extract(recipe, '$.length') = "end" - start then start + json_extract(recipe, '$.reach') end as reach
  from record`;

function toRecording(row: Row): Recording {
  return {
    id: Number(row['id']),
    user: Number(row['user']),
    start: Number(row['start']),
    end: (row['end'] ?? null) === null ? null : Number(row['end']),
    isSynchronized: row['status'] !== 'realtime' && row['status'] !== 'realtime_complete',
    ticksPerSecond: row['ticks_per_second'] === 1000 ? 1000 : 256,
    reach: row['reach'] === null ? null : Number(row['reach']),
  };
}
