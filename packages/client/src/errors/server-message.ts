const MAX_LENGTH = 500;

/**
 * What the server itself says in the body of an error: Tastypie uses `error`, `error_message` or messages per field,
 * keyed by resource; some replies use `errors` or plain text. Empty where it says nothing a person could read.
 */
export function serverMessage(body: unknown): string {
  return shorten(unescapeHtml(readMessage(body)));
}

function readMessage(body: unknown): string {
  if (typeof body === 'string') return looksLikeHtml(body) ? htmlTitle(body) : body.trim();
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return '';
  const known = body as { error?: unknown; errors?: unknown; error_message?: unknown; error_description?: unknown };
  for (const text of [known.error_description, known.error, known.errors, known.error_message]) {
    if (typeof text === 'string' && text !== '') return text;
  }
  return fieldMessages(body);
}

/** `{"range": {"name": ["This field is required."]}}` becomes `name: This field is required.` */
function fieldMessages(body: object): string {
  const lines: string[] = [];
  const visit = (path: string, value: unknown): void => {
    if (typeof value === 'string') lines.push(path === '' ? value : `${path}: ${value}`);
    else if (Array.isArray(value)) for (const item of value) visit(path, item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(key, item);
    }
  };
  visit('', body);
  return lines.join('; ');
}

/** Whether a text is a web page rather than an answer of the API. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype|!--|(?:html|head|title|body|center|div|h\d|p)\b)/i.test(text);
}

function htmlTitle(html: string): string {
  return (/<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function shorten(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}…`;
}
