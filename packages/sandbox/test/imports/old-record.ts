import type { TemporaryFolder } from './folder.js';

export const START = 383_000_000_077;

/** A record as it was handed out in 2017, with what is odd about such folders. */
export async function writeOldRecord(folder: TemporaryFolder): Promise<string> {
  const write = (name: string, content: Uint8Array | string) => folder.write(`User_7/record_123456/${name}`, content);
  await write(
    'info.json',
    JSON.stringify({
      request: '/api/v1/data/?record=123456',
      start_timestamp: START,
      user: 7,
      decoder_version: '0.5.3',
      timestamp: START / 256,
    }),
  );
  await write(
    'statistics.csv',
    'uri,start_date,duration,heartrate_avg\n,,,bpm\n/api/v1/record/123456/,2017-06-07 15:21:15.300781,4.0,61.5\n',
  );
  await write(
    'ECG_I.wav',
    oldWav(
      256,
      Int16Array.from({ length: 1024 }, (_, i) => 1360 + (i % 7) * 100 - 900),
    ),
  );
  await write('ECG_I.csv', '0.0,1360\n0.00390625,1361\n');
  // Unsigned: read with a sign, it would wrap.
  await write(
    'PPG.wav',
    oldWav(
      64,
      Uint16Array.from({ length: 250 }, (_, i) => 45_175 - i),
    ),
  );
  // The last sample lies a second past the end.
  await write('heart_rate.wav', oldWav(1, Int16Array.of(70, 71, 72, 73, 74)));
  await write('breathing_rate.wav', oldWav(1, new Int16Array(0)));
  await write('inspiration.csv', 'time [s],inspiration [s]\n1.25,23000\n3.5,23040\n');
  await write('sleep_position.csv', 'time [s],sleep_position [NA](/api/v1/datatype/270/)\n0.0,nan\n1.0,5.0\n4.0,nan\n');
  await write('RR_interval.hxd', hxd([85, 0], [341, 256], [410, 69]));
  return folder.path;
}

/** The first size field of decoder 0.5.3 is the file's size less 4. */
function oldWav(rate: number, samples: Int16Array | Uint16Array): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.byteLength);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 4, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  for (const [offset, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    bytes.writeUInt16LE(value, offset);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.byteLength, 40);
  for (const [i, sample] of samples.entries()) bytes.writeUInt16LE(sample & 0xffff, 44 + 2 * i);
  return bytes;
}

function hxd(...pairs: readonly (readonly [tick: number, value: number])[]): Uint8Array {
  const bytes = Buffer.alloc(16 * pairs.length);
  for (const [i, [tick, value]] of pairs.entries()) {
    bytes.writeBigUInt64LE(BigInt(tick), 16 * i);
    bytes.writeBigInt64LE(BigInt(value), 16 * i + 8);
  }
  return bytes;
}
