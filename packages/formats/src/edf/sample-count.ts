/**
 * Data records are always full, so the last one may have to be filled up. Our files keep the number of true samples in
 * the reserved field of the signal.
 */
export function countText(count: number | null): string {
  return count === null ? '' : `samples=${count}`;
}

/** The number of true samples that a reserved field tells; null when it tells none. */
export function countOf(reserved: string): number | null {
  const count = /^samples=(\d+)$/.exec(reserved)?.[1];
  return count === undefined ? null : Number(count);
}
