/**
 * Measures several ways of doing the same work in turn, so that whatever else the machine does meets all of them alike.
 *
 * @template {string} Name
 * @param {Record<Name, () => Promise<unknown>>} ways
 * @param {number} repetitions how often each is measured, after one run that does not count
 * @returns {Promise<Record<Name, number>>} median milliseconds of each
 */
export async function interleaved(ways, repetitions) {
  const names = /** @type {Name[]} */ (Object.keys(ways));
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= repetitions; round += 1) {
    for (const name of names) {
      // What one way leaves behind must not be cleared away on another one's time.
      globalThis.gc?.();
      const start = performance.now();
      await ways[name]();
      if (round > 0) times[name]?.push(performance.now() - start);
    }
  }
  return /** @type {Record<Name, number>} */ (
    Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])]))
  );
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
