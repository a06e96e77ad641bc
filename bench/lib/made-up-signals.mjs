/** @typedef {{ name: string, rate: number, samples: Int16Array }} Signal */

/**
 * The signals that a garment records in some hours: made up, but as large as real ones and about as easy to deflate.
 *
 * @param {number} hours
 * @returns {Signal[]}
 */
export function madeUpSignals(hours) {
  const seconds = hours * 3600;
  return [
    signal('ECG_I', 256, seconds, 1360, 300, 12),
    signal('respiration_thoracic', 128, seconds, 20_000, 4000, 8),
    signal('respiration_abdominal', 128, seconds, 20_000, 4000, 8),
    signal('acceleration_X', 64, seconds, 0, 150, 4),
    signal('acceleration_Y', 64, seconds, 0, 150, 4),
    signal('acceleration_Z', 64, seconds, 256, 150, 4),
    ...['heart_rate', 'breathing_rate', 'minute_ventilation', 'tidal_volume', 'activity', 'cadence'].map((name) =>
      signal(name, 1, seconds, 80, 30, 3),
    ),
  ];
}

/**
 * @param {string} name
 * @param {number} rate samples a second
 * @param {number} seconds
 * @param {number} middle
 * @param {number} swing
 * @param {number} noise
 * @returns {Signal}
 */
function signal(name, rate, seconds, middle, swing, noise) {
  const samples = new Int16Array(seconds * rate);
  let state = 1;
  for (let index = 0; index < samples.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    samples[index] = middle + swing * Math.sin((index / rate) * 1.7) + ((state >>> 16) % noise);
  }
  return { name, rate, samples };
}
