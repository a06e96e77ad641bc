import { emptyReply, type Reply } from './reply.js';

/** What Django answers where no URL pattern matches. */
export function notFoundPage(): Reply {
  return { status: 404, headers: { 'content-type': 'text/html' }, body: NOT_FOUND };
}

const NOT_FOUND = `
<!doctype html>
<html lang="en">
<head>
  <title>Not Found</title>
</head>
<body>
  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>
</body>
</html>
`;

/** Django sends a URL without its final slash to the one with it, for every method. */
export function slashRedirect(path: string, search: string): Reply {
  const location = `${path.replaceAll(';', '%3B')}/${search === '' ? '' : `?${search}`}`;
  return emptyReply(301, { location });
}
