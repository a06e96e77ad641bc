import type { World } from './world.js';

const LOOK_AGAIN_MS = 500;
/** A script of npm that runs this command and nothing beside; of another one the shell may end before what it has started. */
const THIS_ALONE = /^['"]?(?:[^\s&;|]*[\\/])?hexoskin['"]?(?:\s[^&;|]*)?$/;

/**
 * `npx hexoskin` and scripts of npm put a shell in between: a signal to npm ends that shell, which does not pass it on. So where
 * npm started this process, it is told in place of the shell, once that is gone.
 *
 * @returns what ends the watch
 */
export function endWithNpm({ env }: World): () => void {
  if (!THIS_ALONE.test(env['npm_lifecycle_script'] ?? '')) return () => {};
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_AGAIN_MS);
  watch.unref();
  return () => clearInterval(watch);
}
