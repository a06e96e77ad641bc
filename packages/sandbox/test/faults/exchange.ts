import { connect } from 'node:net';

/** What came over a connection until its end. */
export interface Heard {
  readonly text: string;
  /** How it ended: in order, or without. */
  readonly end: 'closed' | 'reset';
}

/** Sends a request over a connection of its own, and listens until the other side ends that. */
export function exchange(url: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
  const { hostname, port, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`));
    socket.setEncoding('latin1').on('data', (data: string) => {
      text += data;
    });
    socket.on('error', () => resolve({ text, end: 'reset' })).on('end', () => resolve({ text, end: 'closed' }));
  });
}
