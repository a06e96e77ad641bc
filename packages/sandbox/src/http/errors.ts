/** An answer other than success. The dispatcher turns it into a response; whoever throws need not know the request. */
export class Refusal extends Error {
  readonly status: number;
  /** JSON to answer; null for none. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Text that is answered where there is no JSON. */
  readonly text: string;

  constructor(status: number, body: unknown = null, headers: Readonly<Record<string, string>> = {}, text = '') {
    super(`HTTP ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.text = text;
  }
}

/** 400 with the reason, HTML-escaped as the server does: bad filters, orderings, limits, values, bodies. */
export function badRequest(reason: string): Refusal {
  return new Refusal(400, { error: escapeReason(reason) });
}

/** 400 for values that are well-formed but not acceptable, by resource and field. */
export function invalid(resource: string, errors: Readonly<Record<string, readonly string[]>>): Refusal {
  return new Refusal(400, { [resource]: errors });
}

/** A failure of which the server does not say more: 500, and the 400 and 404 that come out of an exception. */
export function failure(status: 400 | 404 | 500): Refusal {
  return new Refusal(status, { error_message: 'Sorry, this request could not be processed. Please try again later.' });
}

/** 403 with an empty body: the object is there, but not the caller's to change. */
export function forbidden(): Refusal {
  return new Refusal(403);
}

function escapeReason(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
