import { Command } from 'commander';
import { runDemo } from '../demo/run-demo.js';
import { serverToShow } from '../demo/server.js';

/** `hexoskin demo`: what the library does, step by step, against a server that it starts itself or is told. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Show the library at work, step by step, against a sandbox that it starts itself.')
    .addHelpText(
      'after',
      '\nWith HEXOSKIN_API_KEY, HEXOSKIN_API_SECRET and HEXOSKIN_AUTH (user:password) set, it reads from ' +
        'https://api.hexoskin.com\nor HEXOSKIN_BASE_URL instead, and changes nothing there.',
    )
    .action(async () => {
      const server = await serverToShow(process.env);
      try {
        await runDemo(server);
      } finally {
        await server.close();
      }
    });
}
