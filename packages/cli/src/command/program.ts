import { readFileSync } from 'node:fs';
import { Command, Help, Option } from 'commander';
import type { GlobalOptions } from '../configuration/settings.js';
import { Context } from '../context.js';
import type { Interruption } from '../interruption.js';
import type { World } from '../world.js';
import { COMMANDS } from './commands.js';
import type { Act } from './define.js';

const DEFAULT_WIDTH = 80;
/** What the overview has of the options. */
const SHORT: readonly unknown[] = ['--help', '--version'];

/** The whole command line. What a command asks for and does is loaded when that command is called. */
export function createProgram(world: World, interruption: Interruption): Command {
  const program = new Command('hexoskin')
    .description('Records, ranges, samples and all else of the Hexoskin API, and a server to try it on.')
    .version(ownVersion(), '--version', 'show the version of this command')
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      // The overview tells of commands; what all of them take would push these out of sight.
      visibleOptions: (command) =>
        new Help().visibleOptions(command).filter((option) => command.parent !== null || SHORT.includes(option.long)),
    })
    .configureOutput({
      outputError: (text, put) => put(text.replace(/^error: /, 'hexoskin: ').replace(/\n\((Did.*)\)/, '; $1')),
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => void world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.columns ?? DEFAULT_WIDTH,
      getErrHelpWidth: () => world.stderr.columns ?? DEFAULT_WIDTH,
    })
    .addHelpText(
      'after',
      "\n'hexoskin <command> --help' shows what a command takes, with an example.\n" +
        'Every command has --profile, --base-url, --zone, --json, --ndjson, --csv,\n--verbose and --no-color.',
    );
  addGlobalOptions(program);
  settle(program);

  const act: Act =
    (work) =>
    async (...given) => {
      await work(new Context(world, program.opts<GlobalOptions>(), interruption), ...given);
    };
  const loaders = new Map(COMMANDS.map((entry) => [entry.name, entry.load]));
  for (const { name, summary, group } of COMMANDS) {
    settle(program.command(name).description(summary).helpGroup(group).copyInheritedSettings(program));
  }
  program.hook('preSubcommand', async (_, command) => {
    const define = await loaders.get(command.name())?.();
    define?.(command, act);
  });
  return program;
}

function addGlobalOptions(program: Command): void {
  const group = 'Global options:';
  const options = [
    new Option('--profile <name>', "whose server and sign-in to use; default: HEXOSKIN_PROFILE, or 'default'"),
    new Option('--base-url <url>', 'the server; default: HEXOSKIN_BASE_URL, the profile’s, https://api.hexoskin.com'),
    new Option(
      '--zone <name>',
      'zone of days and times that name none, and of times in tables and CSV, as America/Montreal; local: this machine’s',
    ),
    new Option('--json', 'write one JSON document'),
    new Option('--ndjson', 'write a JSON object a line, as is the default in a pipe'),
    new Option('--csv', 'write CSV'),
    new Option('--verbose', 'tell of requests, and of an error its causes'),
    new Option('--no-color', 'write without colours, as with NO_COLOR set'),
  ];
  for (const option of options) program.addOption(option.helpGroup(group));
}

/** The version of this package. */
function ownVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Errors are thrown to whoever runs the program. */
function settle(command: Command): void {
  command.exitOverride().showHelpAfterError("('--help' shows what there is)");
}
