import type { Define } from '../command/define.js';
import { examples } from '../command/define.js';

/** `hexoskin demo`: what the library does, step by step, against a server that it starts itself or is told. */
export const demo: Define = (command, act) => {
  command
    .addHelpText(
      'after',
      '\nWith HEXOSKIN_API_KEY, HEXOSKIN_API_SECRET and HEXOSKIN_AUTH (user:password) set, it reads from ' +
        'https://api.hexoskin.com\nor HEXOSKIN_BASE_URL instead, and changes nothing there.',
    )
    .action(act(run));
  examples(command, 'hexoskin demo');
};

async function run(): Promise<void> {
  const { serverToShow } = await import('../demo/server.js');
  const { runDemo } = await import('../demo/run-demo.js');
  const server = await serverToShow(process.env);
  try {
    await runDemo(server);
  } finally {
    await server.close();
  }
}
