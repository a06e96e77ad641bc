import { FormatError } from 'hexoskin-formats';
import { DecodeError } from '../../errors/transport.js';
import { UsageError } from '../../errors/usage.js';
import type { Thinning } from '../series/thinning.js';
import type { Column } from '../wire/column.js';
import type { ChannelRecord } from './channel.js';
import type { FileChannel } from './file-channel.js';

/** A channel that has been opened to see what it is. */
export interface OpenedChannel {
  readonly channel: FileChannel;
  /** Number of samples; null where only reading them tells. */
  readonly length: number | null;
  /** How far its samples were thinned before they came here; 1 by default. */
  readonly thinning?: Thinning;
  /** The samples from the first one on, each time anew. */
  readonly columns: () => AsyncGenerator<Column, void, undefined>;
}

/** A channel that has not been opened yet. */
export interface ChannelPlace {
  /** Names it in errors. */
  readonly name: string;
  /** Path of its file; null where all channels are in one. */
  readonly path: string | null;
  readonly open: () => Promise<OpenedChannel>;
}

/** A moment of which a recording says something in words. */
export interface Annotation {
  /** When it is, or begins. */
  readonly tick: number;
  /** Ticks; null where it has none. */
  readonly duration: number | null;
  /** What it says. */
  readonly text: string;
}

/** One recording of a file or folder, whichever format it has. */
export interface RecordSource {
  readonly facts: ChannelRecord;
  /** Whether the first samples are the record's first. */
  readonly beginsRecord: boolean;
  readonly channels: readonly ChannelPlace[];
  /** Names of files beside those of the channels. */
  readonly otherFiles: readonly string[];
  readonly annotations: () => AsyncGenerator<Annotation, void, undefined>;
}

/** Opens the channels of one recording, each of them once. */
export class OpenRecord {
  readonly source: RecordSource;
  /** Names the file or folder in errors. */
  readonly #name: string;
  readonly #state: { readonly closed: boolean };
  readonly #opened = new Map<ChannelPlace, Promise<OpenedChannel>>();

  constructor(name: string, source: RecordSource, state: { readonly closed: boolean }) {
    this.source = source;
    this.#name = name;
    this.#state = state;
  }

  open(place: ChannelPlace): Promise<OpenedChannel> {
    const known = this.#opened.get(place);
    if (known) return known;
    const opened = decoded(`${place.name} of ${this.#name}`, place.open);
    this.#opened.set(place, opened);
    return opened;
  }

  /** The samples of a channel. */
  async *columns({ channel, columns }: OpenedChannel): AsyncGenerator<Column, void, undefined> {
    if (this.#state.closed) {
      throw new UsageError('The recording is closed: read a channel inside the loop over the channels');
    }
    try {
      yield* columns();
    } catch (error) {
      throw asDecodeError(error, `${channel.name} of ${this.#name}`);
    }
  }

  /** What the recording says of single moments. */
  async *annotations(): AsyncGenerator<Annotation, void, undefined> {
    try {
      yield* this.source.annotations();
    } catch (error) {
      throw asDecodeError(error, this.#name);
    }
  }

  /** The channel with the flags of another one; null where there is none. */
  async qualityOf({ channel }: OpenedChannel): Promise<OpenedChannel | null> {
    if (channel.quality === null) return null;
    for (const place of this.source.channels) {
      const opened = await this.open(place);
      if (opened.channel.datatype === channel.quality) return opened;
    }
    return null;
  }
}

/** Does something with a file, and says of damage which file has it. */
export async function decoded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asDecodeError(error, what);
  }
}

/** Says of damage which file has it; any other error stays as it is. */
export function asDecodeError(error: unknown, what: string): unknown {
  return error instanceof FormatError
    ? new DecodeError(`${what} is damaged: ${error.message}`, { cause: error })
    : error;
}
