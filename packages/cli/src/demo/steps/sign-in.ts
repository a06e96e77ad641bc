import type { Stage, Step } from '../step.js';

export const signIn: Step = {
  title: 'Sign in',
  writes: false,
  async run(stage) {
    const { api, show } = stage;
    if (stage.ours) await getToken(stage);
    const [me] = await show.run('[me]', () => api.account.list());
    show.result(`signed in as ${me?.first_name} ${me?.last_name} <${me?.email}>`);
    show.item('The first call of a resource asks the server how it is defined; later calls know.');
  },
};

/** By OAuth 2, with the password of one who is made up: nobody has to log in on a page to see the tour. */
async function getToken({ api, show }: Stage): Promise<void> {
  const login = await show.run('login', () =>
    api.oauth2GetAccessToken({
      username: 'athlete@example.org',
      password: 'athlete',
      scope: 'readwrite',
    }),
  );
  show.result('signed in by OAuth 2, for all that follows');
  const token = await show.run('token', () => login.token());
  const hours = ((token?.expiresAt ?? 0) - (token?.obtainedAt ?? 0)) / 3_600_000;
  show.result(`a token for '${token?.scope}' that lasts ${hours} hours and is renewed in time`);
  show.item('People log in on a page of the server, with api.oauth2GetRequestTokenUrl(): see examples/.');
}
