const START = 359_840_226_870;

/** The text of an answer with ECG, heart rate and activity, as the server writes it. @param {number} samples of each */
export function sampleAnswer(samples) {
  const data = {
    19: rows(samples, 256, (index) => 60 + ((index * 7) % 40)),
    49: rows(samples, 256, (index) => ((index * 13) % 200) / 256),
    4113: rows(samples, 1, (index) => 1300 + ((index * 31) % 400)),
  };
  return JSON.stringify([{ data, user: '/api/user/123/' }])
    .replaceAll(',', ', ')
    .replaceAll(':', ': ');
}

/** @param {number} length @param {number} step @param {(index: number) => number} value */
function rows(length, step, value) {
  return Array.from({ length }, (_, index) => [START + index * step, value(index)]);
}
