import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { checkCache } from '../doctor/check-cache.js';
import { checkFileModes, checkNode, checkSettings, checkSignIn } from '../doctor/check-configuration.js';
import { type Finding, SIGN_IN } from '../doctor/finding.js';
import { Failure } from '../failure.js';

/** `hexoskin doctor`: what is configured, reachable, signed in and cached, and what to do where something is not. */
export const doctor: Define = (command, act) => {
  command
    .addHelpText(
      'after',
      '\nIt ends with 0 where all is well, with 3 where only a sign-in is missing, with 1 otherwise.',
    )
    .action(act(examine));
  examples(command, 'hexoskin doctor', 'hexoskin doctor --json');
};

async function examine(context: Context): Promise<void> {
  const { output } = context;
  const findings: Finding[] = [];
  for await (const finding of look(context)) findings.push(finding);
  if (output.format === 'table') {
    const { findingsText } = await import('../doctor/findings-text.js');
    await output.put(findingsText(findings, output.width, output.colour));
  } else {
    const rows = await output.rows();
    for (const finding of findings) await rows.write({ ...finding });
    await rows.end();
  }
  const problems = findings.filter(({ state }) => state === 'problem');
  if (problems.length === 0) return;
  const isAboutSignIn = problems.every(({ next }) => next === SIGN_IN);
  throw new Failure(`${problems.length} problem${problems.length === 1 ? '' : 's'}; next: ${problems[0]?.next}`, {
    exitCode: isAboutSignIn ? 3 : 1,
  });
}

async function* look(context: Context): AsyncGenerator<Finding> {
  const { signal } = context;
  yield checkNode(process.versions.node);
  const settings = await context.settings();
  yield* checkSettings(settings);
  yield* checkFileModes(settings);
  const api = await context.openApi(settings);
  yield await checkCache(settings.resourceCache, api.baseUrl);
  const { checkAccount, checkServer } = await import('../doctor/check-server.js');
  let isReachable = true;
  for await (const finding of checkServer(api, signal)) {
    isReachable &&= finding.check !== 'reachable' || finding.state === 'good';
    yield finding;
  }
  yield checkSignIn(settings);
  if (isReachable && settings.signIn !== null) yield* checkAccount(api, context);
}
