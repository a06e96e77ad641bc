/** Second-order Butterworth filters, as any text book on signal processing has them. */
export function butterworth(kind: 'low' | 'high', hertz: number, rate: number, input: ArrayLike<number>): Float64Array {
  const omega = (2 * Math.PI * hertz) / rate;
  const alpha = Math.sin(omega) / Math.SQRT2;
  const cosine = Math.cos(omega);
  const edge = kind === 'low' ? (1 - cosine) / 2 : (1 + cosine) / 2;
  const middle = kind === 'low' ? 1 - cosine : -(1 + cosine);
  const scale = 1 + alpha;
  const output = new Float64Array(input.length);
  let [x1, x2, y1, y2] = [input[0] ?? 0, input[0] ?? 0, kind === 'low' ? (input[0] ?? 0) : 0, 0];
  y2 = y1;
  for (let i = 0; i < input.length; i++) {
    const x = input[i] as number;
    const y = (edge * x + middle * x1 + edge * x2 + 2 * cosine * y1 - (1 - alpha) * y2) / scale;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    output[i] = y;
  }
  return output;
}

/** Filters forwards and backwards, so that nothing is delayed. */
export function withoutDelay(
  filter: (input: ArrayLike<number>) => Float64Array,
  input: ArrayLike<number>,
): Float64Array {
  return filter(filter(input).reverse()).reverse();
}
