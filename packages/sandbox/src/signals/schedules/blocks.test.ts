import { expect, test } from 'vitest';
import { remember, rememberWaveform } from './blocks.js';

test('as many blocks as are to be remembered are made once, those before the record among them', () => {
  const made: number[] = [];
  const squareOf = remember(4, (block) => {
    made.push(block);
    return block * block;
  });
  for (let round = 0; round < 2; round += 1) expect([-2, -1, 0, 1].map(squareOf)).toEqual([4, 1, 0, 1]);
  expect(made).toEqual([-2, -1, 0, 1]);
  expect([2, 1, -2].map(squareOf)).toEqual([4, 1, 4]);
  expect(made).toEqual([-2, -1, 0, 1, 2, -2]);
});

test('a waveform is made in the memory of one that is forgotten', () => {
  const waveformOf = rememberWaveform<Int16Array>((block, over) => (over ?? new Int16Array(2)).fill(block));
  const first = waveformOf(0);
  const second = waveformOf(1);
  expect([...first, ...second, ...waveformOf(0)]).toEqual([0, 0, 1, 1, 0, 0]);
  expect(waveformOf(2)).toBe(first);
  expect([...waveformOf(0)]).toEqual([0, 0]);
});

test('a waveform that could not be made is not taken for the one in whose memory it was begun', () => {
  let isBroken = false;
  const waveformOf = rememberWaveform<Int16Array>((block, over) => {
    const samples = (over ?? new Int16Array(2)).fill(block);
    if (isBroken) throw new Error('broken');
    return samples;
  });
  waveformOf(0);
  isBroken = true;
  expect(() => waveformOf(2)).toThrow('broken');
  isBroken = false;
  expect([...waveformOf(0)]).toEqual([0, 0]);
});
