import { html, nothing } from 'lit';

import { link, onChange, parameters } from '../address.js';
import { PageElement } from '../element.js';
import { listen } from '../events.js';
import { integer, loss, share, time } from '../format.js';
import { champion, ENDED, JobList, WAITING, WORKED_ON } from '../jobs.js';
import '../part/job-table.js';
import '../part/running-job.js';

const ROWS = 20;

/**
 * @param {string[]} statuses
 * @param {Record<string, string | number>} rest
 */
function query(statuses, rest) {
  const query = new URLSearchParams(statuses.map((status) => ['status', status]));
  Object.entries(rest).forEach(([name, value]) => query.set(name, String(value)));
  return query;
}

/** What trains, what waits and what has ended; and the model that answers by default. */
class HomeView extends PageElement {
  static properties = { scopes: { attribute: false }, champion: { state: true } };

  constructor() {
    super();
    /** @type {string[]} */
    this.scopes = [];
    /** @type {any} */
    this.champion = undefined;
    const changed = () => this.requestUpdate();
    this.running = new JobList(changed);
    this.waiting = new JobList(changed);
    this.ended = new JobList(changed);
    /** @type {(() => unknown)[]} */
    this.ends = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.ends = [onChange(() => this.read()), listen((name, news) => {
      if (name === 'open' || news.status === 'SUCCEEDED') {
        this.readChampion();
      }
    })];
    this.read();
    this.readChampion();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    [...this.ends, ...[this.running, this.waiting, this.ended].map((list) => () => list.close())].forEach((end) => end());
  }

  get number() {
    return Math.max(1, Number.parseInt(parameters().get('page') ?? '1', 10) || 1);
  }

  read() {
    this.running.show(query(WORKED_ON, { sort: 'startedAt,asc', size: 100 }));
    this.waiting.show(query(WAITING, { sort: 'createdAt,asc', size: ROWS }));
    this.ended.show(query(ENDED, { sort: 'finishedAt,desc', size: ROWS, page: this.number - 1 }));
    this.requestUpdate();
  }

  async readChampion() {
    try {
      this.champion = await champion();
    } catch {
      // Read again when the service is back.
    }
  }

  render() {
    return html`
      <h1>Jobs</h1>
      <div class="columns">
        <section aria-labelledby="running-title">
          <h2 id="running-title">Now</h2>
          ${this.running.page?.jobs.map((job) => html`
            <running-job .job=${job} ?mayTrain=${this.scopes.includes('train')}></running-job>`)}
          ${this.running.page?.total === 0 ? html`<p class="empty panel">Nothing trains at the moment.
            ${this.scopes.includes('train') ? html`<a href="?view=train">Train a network</a>` : nothing}</p>` : nothing}
        </section>
        <section aria-labelledby="champion-title">
          <h2 id="champion-title">Champion</h2>
          ${this.championPanel()}
        </section>
      </div>
      ${this.waiting.page?.total
        ? html`<section aria-labelledby="waiting-title">
            <h2 id="waiting-title">Waiting <small>${integer(this.waiting.page.total)}</small></h2>
            <job-table caption="Jobs that wait" .jobs=${[...this.waiting.page.jobs]}></job-table>
          </section>`
        : nothing}
      <section aria-labelledby="ended-title">
        <h2 id="ended-title">Ended <small>${integer(this.ended.page?.total)}</small></h2>
        ${this.ended.page?.total === 0
          ? html`<p class="empty panel">No job has ended yet.</p>`
          : html`<job-table caption="Jobs that have ended" .jobs=${[...(this.ended.page?.jobs ?? [])]}></job-table>`}
        ${this.pages()}
      </section>`;
  }

  championPanel() {
    const model = this.champion;
    if (model === undefined) {
      return nothing;
    }
    if (model === null) {
      return html`<p class="empty panel">The first job that succeeds on a holdout makes the first champion.</p>`;
    }
    return html`
      <article class="panel" aria-label="Champion">
        <header><h3>${model.architecture} with ${model.optimizer.name}</h3></header>
        <dl class="figures">
          <div><dt>Test accuracy</dt><dd class="great">${share(model.evaluation.accuracy)}</dd></div>
          <div><dt>Test loss</dt><dd>${loss(model.evaluation.loss)}</dd></div>
          <div><dt>Holdout accuracy</dt><dd>${share(model.holdoutAccuracy)}</dd></div>
          <div><dt>Parameters</dt><dd>${integer(model.parameterCount)}</dd></div>
          <div><dt>Trained</dt><dd>${time(model.createdAt)}</dd></div>
        </dl>
      </article>`;
  }

  pages() {
    const last = Math.ceil((this.ended.page?.total ?? 0) / ROWS);
    if (last < 2) {
      return nothing;
    }
    const to = (/** @type {number} */ page) => link({ page: page === 1 ? null : page }, parameters());
    return html`<nav class="pages" aria-label="Pages of jobs that have ended">
      ${this.number > 1 ? html`<a href=${to(this.number - 1)} rel="prev">Newer</a>` : nothing}
      <span>Page ${integer(this.number)} of ${integer(last)}</span>
      ${this.number < last ? html`<a href=${to(this.number + 1)} rel="next">Older</a>` : nothing}
    </nav>`;
  }
}

customElements.define('home-view', HomeView);
