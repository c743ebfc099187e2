import { html, nothing } from 'lit';

import { send } from '../api.js';
import { PageElement } from '../element.js';
import { duration, integer, loss, share } from '../format.js';

/** @typedef {import('../jobs.js').Job} Job */

const STATE = { RUNNING: 'Training', PAUSING: 'Pausing', CANCELLING: 'Cancelling' };

/** A job that trains: how far it is, how fast, and what can be done with it. */
class RunningJob extends PageElement {
  static properties = { job: { attribute: false, hasChanged: () => true }, mayTrain: { type: Boolean },
    failure: { state: true } };

  constructor() {
    super();
    /** @type {Job | null} */
    this.job = null;
    this.mayTrain = false;
    this.failure = '';
  }

  /** @param {'pause' | 'cancel'} action */
  async ask(action) {
    try {
      await send('POST', `jobs/${this.job?.id}/${action}`);
      this.failure = '';
    } catch (problem) {
      this.failure = /** @type {Error} */ (problem).message;
    }
  }

  render() {
    const job = this.job;
    if (!job) {
      return nothing;
    }
    const { epoch, epochs, batch, batches, imagesPerSecond, etaSeconds, trainingLoss, trainingAccuracy } = job.progress;
    const done = epoch ? ((epoch - 1) * batches + batch) / (epochs * batches) : 0;
    const name = `${job.architecture} with ${job.optimizer.name}`;
    return html`
      <article class="panel" aria-label=${name}>
        <header>
          <h3>${name}</h3>
          <span class="state">${STATE[/** @type {keyof typeof STATE} */ (job.status)]}</span>
        </header>
        <progress max="1" .value=${done} aria-label="Progress of ${name}"></progress>
        <dl class="figures">
          <div><dt>Epoch</dt><dd>${integer(epoch)} of ${integer(epochs)}</dd></div>
          <div><dt>Loss</dt><dd>${loss(trainingLoss)}</dd></div>
          <div><dt>Accuracy</dt><dd>${share(trainingAccuracy)}</dd></div>
          <div><dt>Images a second</dt><dd>${integer(imagesPerSecond)}</dd></div>
          <div><dt>Time left</dt><dd>${duration(etaSeconds)}</dd></div>
        </dl>
        ${this.mayTrain
          ? html`<div class="actions">
              <button class="quiet" ?disabled=${job.status !== 'RUNNING'} @click=${() => this.ask('pause')}>Pause</button>
              <button class="quiet" ?disabled=${job.status === 'CANCELLING'} @click=${() => this.ask('cancel')}>
                Cancel</button>
            </div>`
          : nothing}
        <p class="failure" role="alert">${this.failure}</p>
      </article>`;
  }
}

customElements.define('running-job', RunningJob);
