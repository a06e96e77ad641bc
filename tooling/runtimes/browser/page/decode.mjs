// Decodes recordings and sums up every number of them. The page does it with the entry for browsers, the part with that for
// Node.js: what comes out has to be the same.

/** @typedef {{ name: string, samples: number, sum: number }} ChannelSum */
/** @typedef {Pick<typeof import('hexoskin-client'), 'openRecording'>} Library */

/**
 * What `channels()` and `openRecording()` make of a record, channel by channel; the second of a minute of it.
 *
 * @param {Library} library
 * @param {import('hexoskin-client').HexoApi} api
 * @param {number} record
 * @param {() => void} [onChunk] called while a piece of a channel is in use
 * @returns {Promise<{ channels: ChannelSum[], opened: ChannelSum[] }>}
 */
export async function decodeRecord({ openRecording }, api, record, onChunk = () => {}) {
  const channels = [];
  for await (const channel of api.data.channels({ record })) channels.push(await sumOf(channel, onChunk));

  const { start } = await api.record.get(record);
  const file = await api.data.list({ record, start, end: start + 60 * 256 }, { format: 'binary' });
  const recording = await openRecording(file.blob());
  // All at the same time, as it is meant to be used.
  const all = recording.records.flatMap((each) => each.channels);
  const opened = await Promise.all(all.map((channel) => sumOf(channel, onChunk)));
  await recording.close();
  return { channels, opened };
}

/** @param {import('hexoskin-client').ApiChannel} channel @param {() => void} onChunk @returns {Promise<ChannelSum>} */
async function sumOf(channel, onChunk) {
  let samples = 0;
  let sum = FNV_BASIS;
  for await (const { length, ticks, raw, values, valid } of channel) {
    samples += length;
    for (const numbers of [ticks, raw, values, valid]) sum = withNumbers(sum, numbers);
    onChunk();
  }
  return { name: channel.name, samples, sum: sum >>> 0 };
}

const FNV_BASIS = 0x811c_9dc5;
const FNV_PRIME = 0x0100_0193;

/** FNV-1a over the halves of doubles. @param {number} sum @param {ArrayLike<number>} numbers */
function withNumbers(sum, numbers) {
  let mixed = sum;
  for (const half of new Int32Array(Float64Array.from(numbers).buffer)) mixed = Math.imul(mixed ^ half, FNV_PRIME);
  return mixed;
}
