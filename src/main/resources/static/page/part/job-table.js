import { html, nothing } from 'lit';

import { PageElement } from '../element.js';
import { ago, duration, loss, share, time } from '../format.js';

/** @typedef {import('../jobs.js').Job} Job */

/** Jobs as rows: what was asked for, and what came of it. */
class JobTable extends PageElement {
  static properties = { jobs: { attribute: false }, caption: {} };

  constructor() {
    super();
    /** @type {Job[]} */
    this.jobs = [];
    this.caption = '';
  }

  render() {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${this.caption}>
        <table>
          <caption class="hidden-text">${this.caption}</caption>
          <thead><tr>
            <th scope="col">Network</th><th scope="col">Optimizer</th><th scope="col">Data</th>
            <th scope="col" class="number">Epochs</th><th scope="col" class="number">Seed</th><th scope="col">State</th>
            <th scope="col" class="number">Test accuracy</th><th scope="col" class="number">Test loss</th>
            <th scope="col">When</th><th scope="col" class="number">Took</th>
          </tr></thead>
          <tbody>${this.jobs.map((job) => this.row(job))}</tbody>
        </table>
      </div>`;
  }

  /** @param {Job} job */
  row(job) {
    const when = job.finishedAt ?? job.startedAt ?? job.createdAt;
    const took = job.finishedAt && job.startedAt ? (Date.parse(job.finishedAt) - Date.parse(job.startedAt)) / 1000 : null;
    return html`<tr>
      <th scope="row">${job.architecture}${job.padding ? html` <small>${job.padding}</small>` : nothing}</th>
      <td>${job.optimizer.name}</td><td>${job.dataset}</td>
      <td class="number">${job.epochs}</td><td class="number">${job.seed}</td>
      <td><span class="badge ${job.status.toLowerCase()}">${job.status.toLowerCase()}</span>
        ${job.failure ? html`<small class="reason">${job.failure}</small>` : nothing}</td>
      <td class="number">${share(job.evaluation?.testAccuracy)}</td>
      <td class="number">${loss(job.evaluation?.testLoss)}</td>
      <td><time datetime=${when} title=${time(when)}>${ago(when)}</time></td>
      <td class="number">${duration(took)}</td>
    </tr>`;
  }
}

customElements.define('job-table', JobTable);
