/**
 * A job's body as parameters of the page's address and back, so that a link fills in the
 * form.
 */

/**
 * @typedef {{id: string, title: string, paperName?: string, paddings: string[], parameterCount: number,
 *   defaults: {epochs: number, batchSize: number, optimizer: string}}} Architecture
 * @typedef {{id: string, name: string, defaults: Record<string, number>, ranges: Record<string, string>}} Optimizer
 * @typedef {{id: string, title: string, state: string, sizes: {training: number, test: number}}} Dataset
 * @typedef {{architectures: Architecture[], optimizers: Optimizer[], datasets: Dataset[]}} Catalogue
 */

export const TEXTS = ['architecture', 'padding', 'dataset', 'validation'];

export const NUMBERS = ['epochs', 'batchSize', 'trainingImages', 'seed'];

/**
 * Leaves out what is empty, so that the service's defaults apply. Texts that are no
 * numbers stay texts: the service says what is wrong with them.
 * @param {URLSearchParams} parameters
 * @param {Optimizer | undefined} optimizer
 */
export function body(parameters, optimizer) {
  /** @type {Record<string, unknown>} */
  const body = {};
  for (const name of TEXTS) {
    const value = parameters.get(name);
    if (value) {
      body[name] = value;
    }
  }
  /** @type {Record<string, unknown>} */
  const settings = {};
  for (const name of Object.keys(optimizer?.defaults ?? {})) {
    const value = parameters.get(name);
    if (value) {
      settings[name] = number(value);
    }
  }
  const id = parameters.get('optimizer');
  if (id) {
    body.optimizer = Object.keys(settings).length ? { name: id, ...settings } : id;
  }
  for (const name of NUMBERS) {
    const value = parameters.get(name);
    if (value) {
      body[name] = number(value);
    }
  }
  return body;
}

/** @param {string} text */
function number(text) {
  const value = Number(text.trim());
  return text.trim() && Number.isFinite(value) ? value : text;
}

/**
 * @param {object} body
 * @returns {string} a command for a shell
 */
export function curl(body) {
  const json = JSON.stringify(body).replaceAll("'", "'\\''");
  const address = new URL('api/v1/jobs', document.baseURI);
  return `curl -s ${address} \\\n  -H 'Content-Type: application/json' \\\n  -d '${json}'`;
}
