import type { ServerWords } from '../errors/auth.js';
import { encodeText } from '../query/encode.js';

/** Texts of servers go into messages: no longer than this. */
const LONGEST = 300;

/** What a server said, without any of the secrets that it may have echoed, and short enough for a message. */
export function withoutSecrets(words: ServerWords, secrets: readonly string[]): Required<ServerWords> {
  return {
    status: words.status ?? null,
    error: clean(words.error ?? '', secrets),
    errorDescription: clean(words.errorDescription ?? '', secrets),
  };
}

function clean(text: string, secrets: readonly string[]): string {
  let cleaned = text;
  for (const secret of secrets.flatMap(spellings)) cleaned = cleaned.replaceAll(secret, '…');
  // A callback's words may come from anybody: they must not break the lines of a log, or steer a terminal.
  cleaned = cleaned.replace(/\p{Cc}+/gu, ' ');
  return cleaned.length <= LONGEST ? cleaned : `${cleaned.slice(0, LONGEST)}…`;
}

/** A server may show a secret as it was sent, or as it read it. */
function spellings(secret: string): string[] {
  // Cutting out less than this would garble the text and protect nothing.
  if (secret.length < 4) return [];
  return [secret, encodeText(secret), new URLSearchParams([['', secret]]).toString().slice(1)];
}

/** `400 invalid_grant: The code has expired.` */
export function quote({ status, error, errorDescription }: Required<ServerWords>): string {
  const code = [status === null ? '' : String(status), error].filter((part) => part !== '').join(' ');
  return errorDescription === '' ? code : `${code}${code === '' ? '' : ': '}${errorDescription}`;
}
