/**
 * The HTTP API, relative to the page, so that a prefix of a proxy is kept.
 */

/**
 * @typedef {{field: string, message: string, allowed?: string[]}} Violation
 * @typedef {{type: string, title: string, status: number, detail?: string, violations?: Violation[]}} ProblemDetail
 * @typedef {{keyNeeded: boolean, name: string | null, scopes: string[], csrfToken: string | null}} Session
 */

/** A refusal or a failure, in the words of the service. */
export class Problem extends Error {
  /** @param {ProblemDetail} detail */
  constructor(detail) {
    super(detail.detail ?? detail.title);
    this.status = detail.status;
    this.violations = detail.violations ?? [];
    this.name = detail.type.split(':').pop() ?? 'unknown';
  }
}

let csrfToken = '';

/**
 * @param {string} method
 * @param {string} path below `api/v1/`
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<any>} the JSON of the answer; null if it is empty
 * @throws {Problem} if the service refuses, cannot be reached (status 0) or fails
 */
export async function send(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (csrfToken && method !== 'GET') {
    headers['X-CSRF-Token'] = csrfToken;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch('api/v1/' + path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  } catch {
    throw new Problem({ type: 'away', title: 'The service cannot be reached', status: 0 });
  }
  const text = await answer.text();
  const json = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw new Problem(json ?? { type: 'unknown', title: 'The service answered ' + answer.status, status: answer.status });
  }
  return json;
}

/** @param {string} path below `api/v1/` */
export const get = (path) => send('GET', path);

/**
 * Finds out who uses the page. Sign-ins happen by cookie; changes then need a token.
 * @returns {Promise<Session>}
 */
export async function session() {
  const found = await get('session');
  csrfToken = found.csrfToken ?? '';
  return found;
}

/** @param {string} key */
export async function signIn(key) {
  const opened = await send('POST', 'session', { key });
  csrfToken = opened.csrfToken ?? '';
  return opened;
}
