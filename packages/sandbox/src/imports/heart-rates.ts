import { TICKS_PER_SECOND } from '../time/datetime.js';
import type { SentHeartRate } from './activity.js';
import { type AddedRecord, addRecord, type ImportDesk } from './add-records.js';
import { ChannelNames } from './channels.js';
import { Staging } from './staging.js';

const HEART_RATE = 19;
/** Seconds without a heart rate after which a record ends. For shorter ones the last one is repeated, as devices do. */
const LONGEST_PAUSE = 60;

/**
 * Adds the heart rates of an activity as records with that one channel. A sample describes the second that it ends, so a
 * record begins a second before its first one.
 */
export function addHeartRates(desk: ImportDesk, user: number, heartRates: readonly SentHeartRate[]): AddedRecord[] {
  return runsOf(heartRates).map((run) => {
    const staging = new Staging(desk.store);
    const channel = staging.signal(new ChannelNames(TICKS_PER_SECOND).signal(HEART_RATE, 'heart_rate', 1));
    channel.append(everySecond(run));
    channel.close();
    const start = tickOf(run[0] as SentHeartRate) - TICKS_PER_SECOND;
    const texts = { info: null, statistics: null };
    const nothing = { length: null, record: null, marks: [], leftOut: [] };
    return addRecord(desk, user, { staging, start, ticksPerSecond: TICKS_PER_SECOND, ...texts, ...nothing });
  });
}

function runsOf(heartRates: readonly SentHeartRate[]): SentHeartRate[][] {
  const runs: SentHeartRate[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const heartRate of [...heartRates].sort((a, b) => a.time - b.time)) {
    if (heartRate.time - last > LONGEST_PAUSE * 1000) runs.push([]);
    runs.at(-1)?.push(heartRate);
    last = heartRate.time;
  }
  return runs;
}

/** The rate of each second from the first one on: that of the point nearest to it, or else the one before. */
function everySecond(run: readonly SentHeartRate[]): Int16Array {
  const first = run[0]?.time ?? 0;
  const secondOf = ({ time }: SentHeartRate) => Math.round((time - first) / 1000);
  const samples = new Int16Array(secondOf(run.at(-1) as SentHeartRate) + 1);
  for (const [i, heartRate] of run.entries()) {
    const next = run[i + 1];
    samples.fill(Math.round(heartRate.rate), secondOf(heartRate), next === undefined ? samples.length : secondOf(next));
  }
  return samples;
}

function tickOf({ time }: SentHeartRate): number {
  return Math.round((time / 1000) * TICKS_PER_SECOND);
}
