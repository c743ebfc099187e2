/**
 * The state of the page is its query string, so that links show what their sender saw,
 * and back and forward work.
 */

/** @type {Set<() => void>} */
const listeners = new Set();

export const parameters = () => new URLSearchParams(location.search);

/**
 * @param {Record<string, string | number | null | undefined>} values null and undefined remove a parameter
 * @param {URLSearchParams} [from] what else to keep; by default nothing
 */
export function link(values, from = new URLSearchParams()) {
  const query = new URLSearchParams(from);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) {
      query.delete(name);
    } else {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? '?' + text : './';
}

/** @param {string} href */
export function go(href) {
  history.pushState(null, '', href);
  changed();
}

function changed() {
  for (const listener of [...listeners]) {
    listener();
  }
}

/** @param {() => void} listener */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

addEventListener('popstate', changed);

// Links within the page change its state; all others, and clicks that open tabs, are the
// browser's.
addEventListener('click', (event) => {
  const anchor = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!(anchor instanceof HTMLAnchorElement) || event.button || event.metaKey || event.ctrlKey || event.shiftKey
    || event.defaultPrevented || anchor.hasAttribute('download') || anchor.target) {
    return;
  }
  if (anchor.origin === location.origin && anchor.pathname === location.pathname && !anchor.hash) {
    event.preventDefault();
    go(anchor.href);
  }
});
