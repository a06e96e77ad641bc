const NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request comes from a program on this machine. The name that it calls the sandbox by counts as well: a page on
 * the web can give this machine's address a name of its own. And so does the page that it comes from, if any: browsers send
 * a POST of any page to any address.
 */
export function isLocal({ url, headers }: Request, remoteAddress: string | undefined): boolean {
  const origin = headers.get('origin');
  return (
    /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress ?? '') &&
    NAMES.has(new URL(url).hostname) &&
    (origin === null || (URL.canParse(origin) && NAMES.has(new URL(origin).hostname)))
  );
}
