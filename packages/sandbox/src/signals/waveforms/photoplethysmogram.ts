import { type Clock, PPG, rateOf } from '../clock.js';
import { streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import { type Blocks, rememberWaveform } from '../schedules/blocks.js';
import { quantizeUnsigned } from './quantize.js';
import { addStroke, traceMaker } from './trace.js';
import { smoothFall, tabulate } from './wave-shapes.js';

const LEVEL = 29_000;
const PULSE_HEIGHT = 3200;
/** Part of a pulse in which it rises. */
const UPSTROKE = 0.18;

/** One pulse: a steep rise, a slow fall and on it the bulge of the reflected wave. */
const pulse = tabulate((x) => {
  if (x < UPSTROKE) return 1 - smoothFall(x / UPSTROKE);
  const main = smoothFall((x - UPSTROKE) / (1 - UPSTROKE));
  const reflected = Math.abs(x - 0.5) < 0.15 ? smoothFall(Math.abs(x - 0.5) / 0.15) : 0;
  return main ** 1.6 + 0.12 * reflected;
});

/** Raw counts of the pulse oximeter's light. */
export function createPhotoplethysmogram(
  arrivals: Blocks<Float64Array>,
  clock: Clock,
  seed: string,
): Blocks<Uint16Array> {
  const rate = rateOf(clock, PPG);
  const noise = streamSeed(seed, 'PPG noise');
  const level = streamSeed(seed, 'PPG level');
  const perfusion = smoothNoise(streamSeed(seed, 'PPG perfusion'));
  const slowly = smoothNoise(level);
  const quickly = smoothNoise(level);
  const traceOf = traceMaker(rate, {
    curve: (t) => LEVEL + 6000 * slowly(t / 90) + 500 * quickly(t / 7),
    perSecond: 3,
    noiseSeed: noise,
    noise: () => 25,
  });

  return rememberWaveform((block, over) => {
    const trace = traceOf(block);
    const times = [block - 1, block, block + 1].flatMap((source) => [...arrivals(source)]);
    for (let i = 1; i < times.length; i++) {
      const from = times[i - 1] as number;
      const height = PULSE_HEIGHT * (1 + 0.3 * perfusion(from / 20));
      addStroke(trace, from, times[i] as number, pulse, height, height);
    }
    return quantizeUnsigned(trace.samples, over);
  });
}
