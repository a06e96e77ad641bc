/** A request that is answered by a page for the person at the browser: nobody who could be trusted with it asked for it. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(title: string, explanation: string, status = 400) {
    super(explanation);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
  }
}
