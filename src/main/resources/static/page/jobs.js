import { get } from './api.js';
import { listen } from './events.js';

/**
 * @typedef {{epoch: number, epochs: number, batch: number, batches: number, imagesPerSecond: number | null,
 *   etaSeconds: number | null, trainingLoss: number | null, trainingAccuracy: number | null}} Progress
 * @typedef {{id: string, status: string, architecture: string, padding: string | null,
 *   optimizer: {name: string} & Record<string, number>, epochs: number, batchSize: number, seed: number,
 *   dataset: string, trainingImages: number, validation: string, attempt: number, createdAt: string,
 *   startedAt: string | null, finishedAt: string | null, progress: Progress, modelId: string | null,
 *   evaluation: {testLoss: number, testAccuracy: number} | null, failure: string | null}} Job
 * @typedef {{jobs: Job[], total: number}} JobPage
 */

export const WORKED_ON = ['RUNNING', 'PAUSING', 'CANCELLING'];

export const WAITING = ['QUEUED', 'PAUSED'];

export const ENDED = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

/**
 * A part of the list of jobs that stays up to date, for one element that shows it. After
 * changes it reads the list again, but at most twice a second.
 */
export class JobList {
  /** @type {JobPage | null} */
  page = null;

  #query = new URLSearchParams();

  /** @type {(() => void) | null} */
  #end = null;

  #timer = 0;

  #changed;

  /** @param {() => void} changed called whenever there is something new to show */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {URLSearchParams} query as the API takes it */
  show(query) {
    if (this.#end && query.toString() === this.#query.toString()) {
      return;
    }
    this.#query = query;
    this.#end ??= listen((name, news) => this.#hear(name, news));
    this.#read();
  }

  close() {
    this.#end?.();
    this.#end = null;
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** @type {import('./events.js').Listener} */
  #hear(name, news) {
    if (name === 'open' || name === 'transition') {
      this.#timer ||= setTimeout(() => this.#read(), 500);
      return;
    }
    const job = this.page?.jobs.find((each) => each.id === news.job);
    if (job && name === 'progress') {
      const { job: id, ...progress } = news;
      job.progress = /** @type {any} */ (progress);
      this.#changed();
    }
  }

  async #read() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const query = this.#query;
    try {
      const found = await get('jobs?' + query);
      if (query === this.#query) {
        this.page = { jobs: found.content, total: found.page.totalElements };
        this.#changed();
      }
    } catch {
      // The page says that the service is away, and the next `open` reads again.
    }
  }
}

/** @returns {Promise<any>} the model that answers by default, or null */
export async function champion() {
  const alias = (await get('aliases')).find((/** @type {any} */ each) => each.alias === 'champion');
  return alias ? get('models/' + alias.model) : null;
}
