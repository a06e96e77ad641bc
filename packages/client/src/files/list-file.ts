import type { Engine } from '../api/engine.js';
import type { WithResponse } from '../api/promise.js';
import { type DataCall, prepareDataCall } from '../data/call/data-call.js';
import type { BinaryOptions, CsvOptions, DataOptions } from '../data/options.js';
import { UsageError } from '../errors/usage.js';
import { lineOf, told } from '../http/response.js';
import { linkWithQuery } from '../query/encode.js';
import { ApiBinaryResult } from './binary-result.js';
import { ApiCsvResult } from './csv-result.js';
import { readCsvSamples } from './csv-samples.js';
import { FILE_FORMATS } from './formats.js';
import type { FileRequest } from './open-stream.js';
import { readFile } from './read-file.js';

/** Formats in which samples come as files. */
type SampleFormat = (CsvOptions | BinaryOptions)['format'];

const SAMPLE_FORMATS: readonly SampleFormat[] = ['csv', 'binary', 'edf'];

/** Runs a call of the data family whose answer is a file, and reads it into memory. */
export async function listFile(
  engine: Engine,
  resource: string,
  filters: object,
  options: CsvOptions | BinaryOptions,
): Promise<WithResponse<ApiCsvResult | ApiBinaryResult>> {
  const { call, request } = await prepareFileCall(engine, resource, filters, options);
  const { bytes, response } = await readFile(engine, request);
  if (options.format !== 'csv') {
    return { data: new ApiBinaryResult(options.format, bytes, response.contentType), response };
  }
  const read = () =>
    readCsvSamples(call, bytes, lineOf(response)).catch((error: unknown) => {
      throw told(response, error);
    });
  return { data: new ApiCsvResult(new TextDecoder().decode(bytes), read), response };
}

/** A call for samples as a file, checked and worded. */
export interface FileCall {
  readonly call: DataCall;
  readonly request: FileRequest;
}

/** @throws UsageError for what the resource does not have, and for what makes no sense in this format */
export async function prepareFileCall(
  engine: Engine,
  resource: string,
  filters: object,
  { format, ...options }: DataOptions | CsvOptions | BinaryOptions,
): Promise<FileCall> {
  if (!isSampleFormat(format)) {
    throw new UsageError(`'format' is 'json', 'csv', 'binary' (a zip of raw files) or 'edf'; got '${String(format)}'`);
  }
  if ('fullResolution' in options && options.fullResolution === true) {
    throw new UsageError(
      format === 'csv'
        ? "The server thins CSV as it thins JSON, and 'fullResolution' joins JSON alone; leave out the format, or take 'binary' or 'edf'"
        : `Files as '${format}' always have every sample: leave out 'fullResolution'`,
    );
  }
  const call = await prepareDataCall(engine, resource, filters, options);
  if (format !== 'csv') refuseIgnored(call, format);
  return { call, request: { link: linkWithQuery(call.conf.list_endpoint, call.query), format, options: call.options } };
}

function isSampleFormat(format: unknown): format is SampleFormat {
  return SAMPLE_FORMATS.some((known) => known === format);
}

/** The server would pass over these without a word. */
function refuseIgnored({ query }: DataCall, format: SampleFormat): void {
  const ignored = query.find(([name]) => /^(flat|no_timestamps|seconds|max_values)(__exact)?$/.test(name));
  if (ignored) throw new UsageError(`'${ignored[0]}' has no meaning in ${FILE_FORMATS[format].about}; leave it out`);
}
