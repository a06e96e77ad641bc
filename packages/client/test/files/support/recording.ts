import { onOwnSandbox } from '../../support/sandbox.js';

/** A short recording as the sandbox hands it out. */
export interface Recording {
  readonly zip: Uint8Array;
  readonly edf: Uint8Array;
}

/** Some seconds of all channels, beginning between two seconds. */
export function makeRecording(seconds = 40): Promise<Recording> {
  return onOwnSandbox(async (api) => {
    const start = 359_840_226_870;
    const record = await api.record.create({
      start,
      end: start + seconds * 256,
      user: 123,
      device: 'HXSKIN1200002070',
    });
    const [zip, edf] = await Promise.all([
      api.data.list({ record }, { format: 'binary' }),
      api.data.list({ record }, { format: 'edf' }),
    ]);
    return { zip: zip.bytes, edf: edf.bytes };
  });
}

/** Comparing so many one by one, `toEqual` would take most of the time. */
export function sameBytes(found: Uint8Array, expected: Uint8Array | undefined): boolean {
  return expected !== undefined && Buffer.compare(found, expected) === 0;
}
