/** One line of the table. @param {import('./row.mjs').Figure} figure */
export function figureLine({ label, value, unit, atMost, atLeast }) {
  const shown = `${Number.isInteger(value) || value >= 100 ? Math.round(value) : value.toPrecision(3)}${unit}`;
  return `  ${label.padEnd(62)} ${shown.padStart(8)}${target(value, unit, atMost, atLeast)}`;
}

/** @param {number} value @param {string} unit @param {number | undefined} atMost @param {number | undefined} atLeast */
function target(value, unit, atMost, atLeast) {
  if (atMost !== undefined) return `   target ≤ ${atMost}${unit}: ${value <= atMost ? 'met' : 'MISSED'}`;
  if (atLeast !== undefined) return `   target ≥ ${atLeast}${unit}: ${value >= atLeast ? 'met' : 'MISSED'}`;
  return '';
}
