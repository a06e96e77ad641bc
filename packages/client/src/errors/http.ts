import type { ApiResponse } from '../http/response.js';
import { brand, RequestError } from './base.js';

/** The server answered with an error status. `response` has everything it said. */
export class HttpError extends RequestError {
  override readonly name: string = 'HttpError';
  /** Everything that the server said: status, headers, body, and what was asked. */
  readonly response: ApiResponse;
  /** The HTTP status. */
  readonly status: number;
  /** Seconds to wait, as the server said (`Retry-After`); null where it did not. */
  readonly retryAfter: number | null;

  static {
    brand(this, 'HttpError');
  }

  constructor(message: string, response: ApiResponse, retryAfter: number | null = null) {
    super(message);
    this.response = response;
    this.status = response.status;
    this.retryAfter = retryAfter;
    // Read on demand, but kept out of what loggers print: a body can be large.
    Object.defineProperty(this, 'response', { enumerable: false });
  }
}

/** Any 4xx: the request was refused. */
export class HttpClientError extends HttpError {
  override readonly name: string = 'HttpClientError';

  static {
    brand(this, 'HttpClientError');
  }
}

/** 400: data or parameters that the server does not accept. */
export class HttpBadRequest extends HttpClientError {
  override readonly name: string = 'HttpBadRequest';

  static {
    brand(this, 'HttpBadRequest');
  }
}

/** 401: the key, signature, password or token was refused; the message tells which. */
export class HttpUnauthorized extends HttpClientError {
  override readonly name: string = 'HttpUnauthorized';

  static {
    brand(this, 'HttpUnauthorized');
  }
}

/** 403: signed in, but not permitted. */
export class HttpForbidden extends HttpClientError {
  override readonly name: string = 'HttpForbidden';

  static {
    brand(this, 'HttpForbidden');
  }
}

/** 404: the object does not exist, or this user may not see it. */
export class HttpNotFound extends HttpClientError {
  override readonly name: string = 'HttpNotFound';

  static {
    brand(this, 'HttpNotFound');
  }
}

/** 405: refused by the server, although its schema did not forbid it. */
export class HttpMethodNotAllowed extends HttpClientError {
  override readonly name: string = 'HttpMethodNotAllowed';

  static {
    brand(this, 'HttpMethodNotAllowed');
  }
}

/** 429: too many requests. `retryAfter` tells how long to wait. */
export class HttpTooManyRequests extends HttpClientError {
  override readonly name: string = 'HttpTooManyRequests';

  static {
    brand(this, 'HttpTooManyRequests');
  }
}

/** Any 5xx: the server failed. */
export class HttpServerError extends HttpError {
  override readonly name: string = 'HttpServerError';

  static {
    brand(this, 'HttpServerError');
  }
}

/** 500: the server failed while it worked on the request. */
export class HttpInternalServerError extends HttpServerError {
  override readonly name: string = 'HttpInternalServerError';

  static {
    brand(this, 'HttpInternalServerError');
  }
}

/** 501: the server does not do this. */
export class HttpNotImplemented extends HttpServerError {
  override readonly name: string = 'HttpNotImplemented';

  static {
    brand(this, 'HttpNotImplemented');
  }
}
