/**
 * Numbers and times in the reader's language and time zone.
 */

const locale = navigator.language;

const shares = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });

const losses = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });

const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** @typedef {number | null | undefined} Maybe */

const NONE = '–';

/** @param {Maybe} value in [0, 1] */
export const share = (value) => (value == null ? NONE : shares.format(value));

/** @param {Maybe} value in nats */
export const loss = (value) => (value == null ? NONE : losses.format(value));

/** @param {Maybe} value */
export const integer = (value) => (value == null ? NONE : integers.format(value));

/** @param {string | null | undefined} instant */
export const time = (instant) => (instant ? times.format(new Date(instant)) : NONE);

/** @param {Maybe} seconds */
export function duration(seconds) {
  if (seconds == null) {
    return NONE;
  }
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const parts = hours ? [hours + ' h', minutes + ' min'] : minutes ? [minutes + ' min', (whole % 60) + ' s'] : [whole + ' s'];
  return parts.join(' ');
}

/** @param {string} instant in the past */
export function ago(instant) {
  const seconds = (Date.now() - Date.parse(instant)) / 1000;
  if (seconds < 60) {
    return relative.format(-Math.max(0, Math.round(seconds)), 'second');
  }
  if (seconds < 3600) {
    return relative.format(-Math.round(seconds / 60), 'minute');
  }
  return seconds < 86400 ? relative.format(-Math.round(seconds / 3600), 'hour') : time(instant);
}
