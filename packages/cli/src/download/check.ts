import { stat } from 'node:fs/promises';
import { thinningText } from '../samples/thinning-text.js';

/** What is at a path. */
export type Found = 'nothing' | 'whole' | { readonly damage: string };

/** Reads what an earlier run has left, up to its last byte, to see whether it is whole. */
export async function findEarlier(path: string, signal: AbortSignal): Promise<Found> {
  const there = await stat(path).catch(() => null);
  if (there === null) return 'nothing';
  const { HexoskinError, openRecording } = await import('hexoskin-client');
  try {
    const { files, records, close } = await openRecording(path);
    try {
      for (const name of files?.names ?? []) {
        for await (const _ of files?.read(name) ?? []) signal.throwIfAborted();
      }
      // Of a single file, one channel is as long as all of it.
      const channels = records.flatMap((record) => record.channels);
      const some = files === null ? channels.slice(0, 1) : channels;
      for (const channel of some) for await (const _ of channel) signal.throwIfAborted();
      return 'whole';
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof HexoskinError) return { damage: error.message };
    throw error;
  }
}

/** What a table lacks, because servers thin long recordings out; an empty text where it lacks nothing. */
export async function thinnedChannels(path: string): Promise<string> {
  const { openRecording } = await import('hexoskin-client');
  const { records, close } = await openRecording(path);
  try {
    const texts: string[] = [];
    for (const channel of records.flatMap(({ channels }) => channels)) {
      for await (const { thinning } of channel) {
        const text = thinningText(thinning);
        if (text !== null) texts.push(`${channel.name}: ${text}`);
        break;
      }
    }
    return texts.join(', ');
  } finally {
    await close();
  }
}
