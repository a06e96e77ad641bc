import type { Step } from '../step.js';

export const signIn: Step = {
  title: 'Sign in',
  writes: false,
  async run({ api, show }) {
    const [me] = await show.run('[me]', () => api.account.list());
    show.result(`signed in as ${me?.first_name} ${me?.last_name} <${me?.email}>`);
    show.item('The first call of a resource asks the server how it is defined; later calls know.');
  },
};
