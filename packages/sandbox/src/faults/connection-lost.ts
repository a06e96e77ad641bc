/** Stands for the end of a connection in the midst of an answer. Adapters turn it into what their callers would see. */
export class ConnectionLost extends Error {
  /** `reset`: without a word, as when a machine goes down. `closed`: in order, but too early. */
  readonly how: 'reset' | 'closed';

  constructor(how: 'reset' | 'closed') {
    super(`The connection is ${how}`);
    this.name = 'ConnectionLost';
    this.how = how;
  }
}
