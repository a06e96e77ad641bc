import { randomAccess } from 'hexoskin-formats/zip';
import type { Engine } from '../../api/engine.js';
import { checkRequestOptions } from '../../api/options.js';
import { BlobSink } from '../../files/blob-sink.js';
import { checkBeginning } from '../../files/formats.js';
import { prepareFileCall } from '../../files/list-file.js';
import type { OpenArchive } from '../../files/open-archive.js';
import type { FileRequest } from '../../files/open-stream.js';
import { transfer } from '../../files/transfer.js';
import type { ApiChannel } from './channel.js';
import { isRecording, placeOf } from './open-recording.js';
import type { ChannelsOptions, DownloadedRecording } from './options.js';
import { readChannels } from './read-channels.js';

/** The channels that a call is about: of the server, or of a recording that is here. */
export async function* listChannels(
  engine: Engine,
  resource: string,
  filters: object | DownloadedRecording,
  options: ChannelsOptions,
): AsyncGenerator<ApiChannel, void, undefined> {
  if (isRecording(filters)) {
    checkRequestOptions('channels()', options, ['onProgress']);
    yield* readChannels(await placeOf(filters, engine.files));
  } else {
    yield* readChannels(await fetchArchive(engine, resource, filters, options));
  }
}

async function fetchArchive(
  engine: Engine,
  resource: string,
  filters: object,
  { onProgress, ...options }: ChannelsOptions,
): Promise<OpenArchive> {
  const { request } = await prepareFileCall(engine, resource, filters, { ...options, format: 'binary' });
  const archive = await (engine.files === null
    ? fetchBlob(engine, request, onProgress)
    : (await engine.files()).fetchArchive(engine, request, onProgress));
  try {
    checkBeginning(await archive.source.read(0, 64), 'binary', archive.name);
  } catch (error) {
    await archive.close();
    throw error;
  }
  return archive;
}

async function fetchBlob(
  engine: Engine,
  request: FileRequest,
  onProgress: ChannelsOptions['onProgress'],
): Promise<OpenArchive> {
  const sink = new BlobSink();
  await transfer(engine, request, sink, onProgress);
  return { name: `GET ${request.link}`, source: randomAccess(sink.blob()), zip: {}, close: async () => {} };
}
