// Heart-rate variability of a record in the time domain, from its RR intervals.
//
// An interval counts only where it lies between two normal beats: one that a disturbance or an extra beat made too short or too
// long would change the results more than everything else. Three things tell:
//
// - the quality channel, whose flags say what the server's own detection did not trust;
// - physiology: no heart beats faster than 240 or slower than 24 beats per minute for a single beat;
// - the neighbours: an interval that differs by more than a fifth from the median of those around it.
//
// Two successive intervals make a difference only where nothing was left out between them.
import { HexoApi, type Series } from 'hexoskin-client';

const api = new HexoApi({
  baseUrl: process.env.HEXOSKIN_BASE_URL ?? 'http://127.0.0.1:8256',
  apiKey: process.env.HEXOSKIN_API_KEY ?? 'sandbox-key',
  apiSecret: process.env.HEXOSKIN_API_SECRET ?? 'sandbox-secret',
  auth: process.env.HEXOSKIN_AUTH ?? 'athlete@example.org:athlete',
});

const RR_INTERVAL = 18;
const RR_INTERVAL_QUALITY = 1004;

const SHORTEST = 0.25; // seconds
const LONGEST = 2.5;
const MOST_DEVIATION = 0.2;
const NEIGHBOURS = 5; // on each side

const records = await api.record.list({ order_by: '-start', limit: 50 });
const record = records.find(({ status }) => status === 'complete');
if (!record) throw new Error('There is no record that is complete');

// Events are thinned in long answers, too: all of them are needed here.
const filters = { record, datatype__in: [RR_INTERVAL, RR_INTERVAL_QUALITY] };
const [samples] = await api.data.list(filters, { fullResolution: true });
if (!samples) throw new Error(`Record ${record.id} has no heart beats`);

const intervals = samples.series(RR_INTERVAL);
const normal = normalIntervals(intervals);
const { count, mean, sdnn, rmssd, pnn50 } = variability(intervals.values, normal);

console.log(`Record ${record.id}: ${count} of ${intervals.length} intervals are between normal beats`);
console.log(`mean RR ${milliseconds(mean)}, which is ${(60 / mean).toFixed(1)} bpm`);
console.log(`SDNN    ${milliseconds(sdnn)}`);
console.log(`RMSSD   ${milliseconds(rmssd)}`);
console.log(`pNN50   ${(100 * pnn50).toFixed(1)} %`);

/** Marks the intervals to be used with 1. */
function normalIntervals({ values, valid }: Series): Uint8Array {
  const plausible = values.map((value, i) => (valid[i] && value >= SHORTEST && value <= LONGEST ? value : Number.NaN));
  return Uint8Array.from(plausible, (value, i) => {
    if (Number.isNaN(value)) return 0;
    const usual = median(plausible.subarray(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1));
    return Math.abs(value - usual) <= MOST_DEVIATION * usual ? 1 : 0;
  });
}

/** All in seconds, but for the share of successive differences over 50 ms, which is from 0 to 1. */
function variability(values: Float64Array, normal: Uint8Array) {
  const used = values.filter((_, i) => normal[i]);
  const differences = values.subarray(1).map((value, i) => value - (values[i] ?? Number.NaN));
  const successive = differences.filter((_, i) => normal[i] && normal[i + 1]);
  const mean = average(used);
  return {
    count: used.length,
    mean,
    // Of a sample, hence n - 1.
    sdnn: Math.sqrt(used.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (used.length - 1)),
    rmssd: Math.sqrt(average(successive.map((difference) => difference ** 2))),
    pnn50: successive.filter((difference) => Math.abs(difference) > 0.05).length / successive.length,
  };
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the values that are numbers. */
function median(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

function milliseconds(seconds: number): string {
  return `${(1000 * seconds).toFixed(1)} ms`;
}
