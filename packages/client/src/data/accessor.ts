import type { DataFilters, SignalFilters } from 'hexoskin-schema';
import type { Engine } from '../api/engine.js';
import { ApiPromise, type WithResponse } from '../api/promise.js';
import type { ApiBinaryResult } from '../files/binary-result.js';
import type { ApiCsvResult } from '../files/csv-result.js';
import type { DownloadOptions, DownloadResult } from '../files/download-options.js';
import type { ApiChannel } from './channels/channel.js';
import type { ChannelsOptions, DownloadedRecording } from './channels/options.js';
import { copied, ENGINE, FamilyAccessor, signedIn } from './family-accessor.js';
import type { FollowOptions } from './follow/options.js';
import type { BinaryOptions, CsvOptions, DataOptions } from './options.js';
import type { ApiDataBatch, ApiDataList, ApiFlatDataList } from './results.js';
import type { FlatSamples, FlatValues, NestedSamples, NestedValues, Sample, SampleValue } from './types.js';

/** The way to the samples of recordings: `api.data`, and the resources of single data types such as `api.heartrate`. */
export class ApiDataAccessor<Filters extends SignalFilters = DataFilters> extends FamilyAccessor {
  /**
   * The samples that match all filters. Their type follows `flat` and `no_timestamps` where these are written as `true`.
   *
   * In one answer the server sends at most 65,536 values of a data type, and of more only every k-th: `thinning` tells, and
   * the option `fullResolution` gets them all. Of several records or ranges, the server sends the time that they share.
   *
   * @param filters a record, a range, a user or a time, and the data types; times are ticks or a `Date`, both ends included
   * @param options `window`: the time in other forms; `fullResolution`: every sample, with as many requests as it takes;
   * `format`: the samples as a file, read into memory as a whole
   * @returns an array with one result for each user; with `flat`, one array of all samples; with `format`, the file
   * @throws UsageError for a filter that the resource does not have, and for a selection of everything; HttpError
   */
  list(filters: Filters, options: CsvOptions): ApiPromise<ApiCsvResult>;
  list(filters: Filters, options: BinaryOptions): ApiPromise<ApiBinaryResult>;
  list(filters: Filters & NestedSamples, options?: DataOptions): ApiPromise<ApiDataList<Sample>>;
  list(filters: Filters & NestedValues, options?: DataOptions): ApiPromise<ApiDataList<SampleValue>>;
  list(filters: Filters & FlatSamples, options?: DataOptions): ApiPromise<ApiFlatDataList<Sample>>;
  list(filters: Filters & FlatValues, options?: DataOptions): ApiPromise<ApiFlatDataList<SampleValue>>;
  list(
    filters: Filters,
    options?: DataOptions,
  ): ApiPromise<ApiDataList<Sample | SampleValue> | ApiFlatDataList<Sample | SampleValue>>;
  list(filters: SignalFilters = {}, options: DataOptions | CsvOptions | BinaryOptions = {}): ApiPromise<unknown> {
    return ApiPromise.of(load(this[ENGINE], this.name, filters, options));
  }

  /**
   * Downloads the samples that match all filters to a file (Node.js, Bun, Deno), however many they are. Broken off, it goes
   * on where it was if the server can, also in a later run; the file appears under its name only when it is there as a
   * whole and was found to be in order.
   *
   * @param filters a record, a range, a user or a time, and the data types
   * @param options `to`: the file, or the folder for it; `format`: `'binary'` (a zip, default), `'edf'` or `'csv'`;
   * `onProgress`; `overwrite`; `timeout`: the longest silence in milliseconds
   * @returns where the file is, and how many bytes it has
   * @throws DownloadError where the file exists, cannot be written or is damaged; UsageError where there are no files;
   * HttpError, ConnectionError, TimeoutError, AbortError
   */
  async download(filters: Filters, options: DownloadOptions): Promise<DownloadResult> {
    return downloadFile(this[ENGINE], this.name, filters, options);
  }

  /**
   * The recordings that match all filters, channel by channel and each in chunks, however long they are: they come as a
   * file and are decoded from it in little memory. On Node.js, Bun and Deno the file is a temporary one; browsers keep it.
   *
   * @example
   * for await (const channel of api.data.channels({ record: 37700 })) {
   *   for await (const series of channel) console.log(channel.name, series.ticks, series.values, series.valid);
   * }
   *
   * @param filters a record, a range, a user or a time, and the data types; or a recording that is here, as a zip archive, EDF
   * or a table in CSV: its path (also of a folder with an archive's files), its bytes, or the file that a user chose
   * @param options `onProgress`; `window`: the time in other forms; `timeout`: the longest silence in milliseconds
   * @returns the channels, in the order of the archive; each is read, or passed over, before the next one
   * @throws DecodeError where the archive is damaged; UsageError, HttpError, ConnectionError, TimeoutError, AbortError
   */
  channels(
    filters: Filters | DownloadedRecording,
    options: ChannelsOptions = {},
  ): AsyncGenerator<ApiChannel, void, undefined> {
    return readChannels(this[ENGINE], this.name, copied(filters), signedIn(this[ENGINE], options));
  }

  /**
   * The samples of a recording in progress as they come: each batch has what is new, without repetitions. Samples that
   * arrive after others of later times come in batches that say `late`. It
   * begins with what the record has so far (from `start` on, where that is given) and ends when the recording has ended and
   * nothing more comes. Where the user is not recording, it ends at once.
   *
   * @example
   * for await (const batch of api.data.follow({ user, datatype__in: [19, 33] })) console.log(batch.series(19).values);
   *
   * @param filters the record, or the user who is recording, and the data types; raw signals such as ECG come only when the
   * device is synchronized
   * @param options `interval`: milliseconds between two looks (default 15,000); `lateness`, `recheck`, `patience`; `signal` ends it
   * @throws UsageError, HttpError, AbortError; ConnectionError, TimeoutError where the server stays away for longer than `patience`
   */
  follow(filters: Filters, options: FollowOptions = {}): AsyncGenerator<ApiDataBatch, void, undefined> {
    return follow(this[ENGINE], this.name, copied(filters), signedIn(this[ENGINE], options));
  }
}

/** What is done with samples is a good part of the library, which programs that ask for none need not load. */
async function load(
  engine: Engine,
  resource: string,
  filters: object,
  options: DataOptions | CsvOptions | BinaryOptions,
): Promise<WithResponse<unknown>> {
  const given = copied(filters);
  const chosen = signedIn(engine, options);
  if (isForSamples(chosen)) {
    const { listData } = await import('./list-data.js');
    return listData(engine, resource, given, chosen);
  }
  const { listFile } = await import('../files/list-file.js');
  return listFile(engine, resource, given, chosen);
}

function isForSamples(options: DataOptions | CsvOptions | BinaryOptions): options is DataOptions {
  return options.format === undefined || options.format === 'json';
}

async function downloadFile(
  engine: Engine,
  resource: string,
  filters: object,
  options: DownloadOptions,
): Promise<DownloadResult> {
  const given = copied(filters);
  const chosen = signedIn(engine, options);
  const { download } = await import('../files/download.js');
  return download(engine, resource, given, chosen);
}

async function* readChannels(
  engine: Engine,
  resource: string,
  filters: object | DownloadedRecording,
  options: ChannelsOptions,
): AsyncGenerator<ApiChannel, void, undefined> {
  const { listChannels } = await import('./channels/list-channels.js');
  yield* listChannels(engine, resource, filters, options);
}

async function* follow(
  engine: Engine,
  resource: string,
  filters: object,
  options: FollowOptions,
): AsyncGenerator<ApiDataBatch, void, undefined> {
  const { followData } = await import('./follow/follow.js');
  yield* followData(engine, resource, filters, options);
}
