/** What Django answers where no URL pattern matches. */
export function notFoundPage(): Response {
  return new Response(NOT_FOUND, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
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
export function slashRedirect(path: string, search: string): Response {
  const location = `${path}/${search === '' ? '' : `?${search}`}`;
  return new Response('', { status: 301, headers: { 'content-type': 'text/html; charset=utf-8', location } });
}
