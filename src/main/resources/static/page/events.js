/**
 * The one event stream of the page. Whoever shows jobs listens here, and reads its state
 * anew on each `open`: after the first connection, a lost one, and a restart of the
 * service.
 */

/**
 * @typedef {{job: string} & Record<string, any>} JobNews
 * @typedef {(name: 'open' | 'away' | 'transition' | 'epoch' | 'progress', news: JobNews) => void} Listener
 */

const RETRY_MILLIS = 2000;

/** @type {Set<Listener>} */
const listeners = new Set();

/** @type {EventSource | null} */
let source = null;

let wanted = false;

let connected = false;

/** @type {Listener} */
function tell(name, news) {
  for (const listener of [...listeners]) {
    listener(name, news);
  }
}

export function connect() {
  wanted = true;
  if (source) {
    return;
  }
  source = new EventSource('api/v1/events');
  source.addEventListener('open', () => {
    connected = true;
    tell('open', { job: '' });
  });
  source.addEventListener('error', lost);
  for (const name of /** @type {const} */ (['transition', 'epoch', 'progress'])) {
    source.addEventListener(name, (event) => tell(name, JSON.parse(/** @type {MessageEvent} */ (event).data)));
  }
}

// A browser gives up on some failures, such as a proxy's error page.
function lost() {
  if (connected) {
    connected = false;
    tell('away', { job: '' });
  }
  if (source?.readyState === EventSource.CLOSED) {
    source = null;
    setTimeout(connect, RETRY_MILLIS);
  }
}

// A page that its browser keeps for the way back would keep one of its few connections.
addEventListener('pagehide', () => {
  source?.close();
  source = null;
  connected = false;
});

addEventListener('pageshow', (event) => {
  if (event.persisted && wanted) {
    connect();
  }
});

/**
 * @param {Listener} listener hears `open` at once if the stream is open
 * @returns {() => void} ends it
 */
export function listen(listener) {
  listeners.add(listener);
  if (connected) {
    listener('open', { job: '' });
  }
  return () => listeners.delete(listener);
}
