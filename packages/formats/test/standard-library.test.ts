import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { openZip, randomAccess, readWav, readZipStream, writeWav, writeZip } from 'hexoskin-formats';
import { describe, expect, it } from 'vitest';
import { ask, hasPython, PYTHON_INSTALL } from './peers/peers.js';
import { inFolder } from './support/folder.js';
import { collect, join, textOf } from './support/streams.js';

const SCRIPT = './standard_library.py';

describe.skipIf(!hasPython)(`Python's standard library (${PYTHON_INSTALL})`, () => {
  it.each([
    ['0.9.1', 16],
    ['0.5.3', 16],
    ['0.9.1', 32],
  ] as const)('reads WAV files as decoder %s writes them, with %i bits', async (decoderVersion, bits) => {
    await inFolder(async (path) => {
      const samples = bits === 16 ? Int16Array.of(-1, 2, 1360) : Int32Array.of(-1, 2, 70_000);
      await writeFile(path('a.wav'), writeWav(samples, { rate: 128 }, { bits, decoderVersion }));
      expect(ask(SCRIPT, ['read-wav', path('a.wav')])).toEqual({
        channels: 1,
        width: bits / 8,
        rate: 128,
        frames: Buffer.from(samples.buffer).toString('hex'),
      });
    });
  });

  it.each([2, 4])('writes WAV files with %i bytes per sample that are read', async (width) => {
    await inFolder(async (path) => {
      ask(SCRIPT, ['write-wav', path('a.wav'), `${width}`, '256', '01000000ffffffff']);
      const file = await readWav(createReadStream(path('a.wav')), { signed: true });
      expect(file.header).toMatchObject({ rateField: 256, bits: width * 8, count: 8 / width });
      const samples = (await collect(file.samples)).flatMap((piece) => [...piece]);
      expect(samples).toEqual(width === 2 ? [1, 0, -1, -1] : [1, -1]);
    });
  });

  const names = ['record_1/info.json', 'record_1/ECG_I.wav', 'Été/ä.csv'];
  const expected = names.map((name) => [name, `${name}: PK\x03\x04 and PK\x01\x02 ${'x'.repeat(100_000)}`]);
  const kinds = ['stored', 'deflated'].flatMap((method) => ['file', 'pipe', 'zip64'].map((kind) => [method, kind]));

  it('reads the zip archives that are written here', async () => {
    await inFolder(async (path) => {
      const lastModified = new Date('2014-07-17T19:38:06Z');
      const files = expected.map(([name = '', text = '']) => ({ name, content: [Buffer.from(text)], lastModified }));
      await writeFile(path('a.zip'), writeZip(files));
      const moment = [2014, 7, 17, 19, 38, 6];
      expect(ask(SCRIPT, ['read-zip', path('a.zip')])).toEqual(expected.map(([name, text]) => [name, moment, text]));
    });
  });

  it.each(kinds)('writes zip archives that are read: %s, %s', async (method = '', kind = '') => {
    await inFolder(async (path) => {
      ask(SCRIPT, ['write-zip', path('a.zip'), method, kind, ...names]);
      const archive = await openZip(randomAccess(await readFile(path('a.zip'))));
      const contents = archive.entries.map(async (entry) => [entry.name, textOf(await join(archive.read(entry)))]);
      expect(await Promise.all(contents)).toEqual(expected);

      const streamed: [string, string][] = [];
      for await (const { name, content } of readZipStream(createReadStream(path('a.zip'), { highWaterMark: 999 }))) {
        streamed.push([name, textOf(await join(content))]);
      }
      expect(streamed).toEqual(expected);
    });
  });
});
