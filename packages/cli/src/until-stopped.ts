/** npm passes on what a terminal has sent to the whole group: the same signal comes twice. */
const ECHO = 1_000;

/**
 * Resolves when the process is asked to end, by Ctrl+C or by whoever started it. Asked again a second later or more, it
 * ends at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve();
      setTimeout(() => process.off('SIGINT', stop).off('SIGTERM', stop), ECHO).unref();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
