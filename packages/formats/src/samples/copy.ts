/** From here on the platform's own copying pays for what it costs to call. */
const LONG = 16;

/** Copies samples from one place to another, few or many. */
export function copySamples(
  from: Int16Array,
  fromIndex: number,
  to: Int16Array,
  toIndex: number,
  length: number,
): void {
  if (length >= LONG) {
    to.set(from.subarray(fromIndex, fromIndex + length), toIndex);
    return;
  }
  for (let index = 0; index < length; index += 1) to[toIndex + index] = from[fromIndex + index] as number;
}
