import { HexoApi } from 'hexoskin-client';
import { Narrator } from './narrator.js';
import type { ShownServer } from './server.js';
import type { Step } from './step.js';
import { changeARange } from './steps/change-a-range.js';
import { download } from './steps/download.js';
import { include } from './steps/include.js';
import { listPages } from './steps/list-pages.js';
import { mistakes } from './steps/mistakes.js';
import { relatedObjects } from './steps/related-objects.js';
import { signIn } from './steps/sign-in.js';
import { walk } from './steps/walk.js';

const STEPS: readonly Step[] = [signIn, listPages, walk, relatedObjects, include, download, changeARange, mistakes];

/** Shows what the library does, one step after the other. */
export async function runDemo(server: ShownServer): Promise<void> {
  let requests = 0;
  const show = new Narrator(() => requests);
  const { apiKey, apiSecret, auth } = server;
  const api = new HexoApi({
    apiKey,
    apiSecret,
    auth,
    ...(server.url === null ? {} : { baseUrl: server.url }),
    // The sandbox has another port each time, so there is nothing to keep for later.
    ...(server.ours ? { resourceCache: null } : {}),
    fetch: (url, init) => {
      requests += 1;
      return fetch(url, init);
    },
  });

  show.say(
    server.ours
      ? `A sandbox runs at ${server.url}: a server with made-up people and recordings, on this machine.`
      : `Reading from ${api.baseUrl}. Nothing is changed there.`,
  );
  const steps = STEPS.filter((step) => server.ours || !step.writes);
  for (const [index, step] of steps.entries()) {
    show.heading(`${index + 1}. ${step.title}`);
    await step.run({ api, show, ours: server.ours });
  }
  sayWhatIsNext(show);
}

function sayWhatIsNext(show: Narrator): void {
  show.heading('Next');
  show.item('hexoskin-data/: the record as a zip of raw files, as EDF and as CSV');
  show.item('npm run sandbox: serve the same made-up data to programs of your own');
  show.item('docs/guides/: what there is to know, subject by subject');
  show.item('examples/: small complete programs');
  show.item('npm test: run all tests');
}
