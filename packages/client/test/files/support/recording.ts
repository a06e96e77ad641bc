import { HexoApi } from 'hexoskin-client';
import { createSandbox } from 'hexoskin-sandbox';

/** A short recording as the sandbox hands it out. */
export interface Recording {
  readonly zip: Uint8Array;
  readonly edf: Uint8Array;
}

/** Some seconds of all channels, beginning between two seconds. */
export async function makeRecording(seconds = 40): Promise<Recording> {
  const sandbox = createSandbox();
  try {
    const api = new HexoApi({
      baseUrl: 'http://127.0.0.1:1',
      auth: 'athlete@example.org:athlete',
      fetch: (url, init) => sandbox.fetch(new Request(url, init)),
      schemas: 'bundled',
    });
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
  } finally {
    sandbox.close();
  }
}

/** Comparing so many one by one, `toEqual` would take most of the time. */
export function sameBytes(found: Uint8Array, expected: Uint8Array | undefined): boolean {
  return expected !== undefined && Buffer.compare(found, expected) === 0;
}
