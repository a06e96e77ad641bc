/** Ends the process without a stack trace when whoever reads its output has gone, as in `hexoskin demo | head`. */
export function endQuietlyWithReader(output: NodeJS.WriteStream): void {
  if (output.listenerCount('error') > 0) return;
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
