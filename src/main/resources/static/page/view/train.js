import { html, nothing } from 'lit';

import { go, link, onChange, parameters } from '../address.js';
import { get, Problem, send } from '../api.js';
import { PageElement } from '../element.js';
import { integer } from '../format.js';
import { describedBy, field } from '../part/form-field.js';
import { body, curl } from '../recipe.js';

/** @typedef {import('../recipe.js').Catalogue} Catalogue */

const LABELS = { learningRate: 'Learning rate', beta1: 'Beta 1', beta2: 'Beta 2', epsilon: 'Epsilon', rho: 'Rho',
  initialAccumulator: 'Initial accumulator' };

/** Trains: a form made from the catalogue. Its values are the page's address. */
class TrainView extends PageElement {
  static properties = { catalogue: { state: true }, problems: { state: true }, failure: { state: true },
    sending: { state: true }, copied: { state: true } };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {Record<string, string>} */
    this.problems = {};
    this.failure = '';
    this.sending = false;
    this.copied = false;
    /** @type {() => unknown} */
    this.end = () => undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.end = onChange(() => this.requestUpdate());
    this.read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.end();
  }

  async read() {
    try {
      const [architectures, optimizers, datasets] = await Promise.all(['architectures', 'optimizers', 'datasets'].map(get));
      this.catalogue = { architectures, optimizers, datasets };
    } catch (problem) {
      this.failure = /** @type {Error} */ (problem).message;
    }
  }

  /** @param {Event} event */
  change(event) {
    const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
    const kept = parameters();
    const ofOptimizer = control.name === 'optimizer' ? Object.keys(this.optimizer()?.defaults ?? {}) : [];
    ofOptimizer.forEach((name) => kept.delete(name));
    if (control.name === 'architecture') {
      kept.delete('padding');
    }
    const { [control.name]: solved, ...left } = this.problems;
    this.problems = left;
    history.replaceState(null, '', link({ [control.name]: control.value || null }, kept));
    this.copied = false;
    this.requestUpdate();
  }

  architecture() {
    const id = parameters().get('architecture');
    return this.catalogue?.architectures.find((each) => each.id === id) ?? this.catalogue?.architectures[0];
  }

  optimizer() {
    const id = parameters().get('optimizer') ?? this.architecture()?.defaults.optimizer;
    return this.catalogue?.optimizers.find((each) => each.id === id);
  }

  body() {
    const values = parameters();
    values.set('architecture', values.get('architecture') ?? this.architecture()?.id ?? '');
    const optimizer = this.optimizer();
    if (optimizer && Object.keys(optimizer.defaults).some((name) => values.get(name))) {
      values.set('optimizer', optimizer.id);
    }
    return body(values, optimizer);
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    this.sending = true;
    this.problems = {};
    this.failure = '';
    try {
      await send('POST', 'jobs', this.body());
      go('./');
    } catch (problem) {
      this.explain(problem);
    } finally {
      this.sending = false;
    }
  }

  /** @param {unknown} problem */
  async explain(problem) {
    const violations = problem instanceof Problem ? problem.violations : [];
    this.problems = Object.fromEntries(violations.map((each) => [each.field.split('.').pop() ?? '',
      each.message + (each.allowed?.length ? ': ' + each.allowed.join(', ') : '')]));
    this.failure = violations.length ? '' : /** @type {Error} */ (problem).message;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid]'))?.focus();
  }

  async copy() {
    await navigator.clipboard.writeText(curl(this.body()));
    this.copied = true;
  }

  render() {
    if (!this.catalogue) {
      return html`<h1>Train</h1><p class="failure" role="alert">${this.failure}</p>`;
    }
    const { architectures, datasets, optimizers } = this.catalogue;
    const architecture = this.architecture();
    const optimizer = this.optimizer();
    const dataset = datasets.find((each) => each.id === (parameters().get('dataset') ?? 'fashion-mnist')) ?? datasets[0];
    return html`
      <h1>Train</h1>
      <form class="panel" @submit=${this.submit} @change=${this.change} novalidate>
        <fieldset><legend>Network</legend>
          ${this.choice('architecture', 'Network', architecture?.id, architectures.map((each) => [each.id,
            each.title + (each.paperName ? ` (Model ${each.paperName})` : '')]),
            `${integer(architecture?.parameterCount)} parameters`)}
          ${architecture && architecture.paddings.length > 1
            ? this.choice('padding', 'Padding', parameters().get('padding') ?? architecture.paddings[0],
              architecture.paddings.map((each) => [each, each]), 'How convolutions treat borders')
            : nothing}
        </fieldset>
        <fieldset><legend>Data</legend>
          ${this.choice('dataset', 'Data set', dataset?.id, datasets.map((each) => [each.id, each.title]),
            `${integer(dataset?.sizes.training)} training and ${integer(dataset?.sizes.test)} test images`)}
          ${this.number('trainingImages', 'Training images', 'all', 'The first ones only, if fewer')}
          ${this.choice('validation', 'Validation', parameters().get('validation') ?? 'holdout',
            [['holdout', 'Holdout'], ['test', 'Test set']], 'What is measured after each epoch')}
        </fieldset>
        <fieldset><legend>Optimizer</legend>
          ${this.choice('optimizer', 'Optimizer', optimizer?.id, optimizers.map((each) => [each.id, each.name]))}
          ${Object.entries(optimizer?.defaults ?? {}).map(([name, value]) => this.number(name,
            LABELS[/** @type {keyof typeof LABELS} */ (name)] ?? name, String(value), optimizer?.ranges[name]))}
        </fieldset>
        <fieldset><legend>Duration</legend>
          ${this.number('epochs', 'Epochs', String(architecture?.defaults.epochs), 'Passes over the training images')}
          ${this.number('batchSize', 'Batch size', String(architecture?.defaults.batchSize), 'Images per update')}
          ${this.number('seed', 'Seed', '42', 'Equal requests give equal models')}
        </fieldset>
        <p class="failure" role="alert">${this.failure || Object.entries(this.problems)
          .filter(([name]) => !this.querySelector('#' + CSS.escape(name)))
          .map(([name, message]) => `${name}: ${message}`).join('; ')}</p>
        <div class="actions"><button ?disabled=${this.sending}>Train</button></div>
      </form>
      <section aria-labelledby="curl-title">
        <h2 id="curl-title">The same by the API</h2>
        <div class="code"><pre tabindex="0" aria-label="Command">${curl(this.body())}</pre>
          <button type="button" class="quiet" @click=${this.copy}>Copy</button>
          <span role="status">${this.copied ? 'Copied' : ''}</span></div>
      </section>`;
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string | undefined} value
   * @param {string[][]} options values and texts
   * @param {string} [hint]
   */
  choice(name, label, value, options, hint) {
    const problem = this.problems[name];
    return field(name, label, html`
      <select id=${name} name=${name} aria-describedby=${describedBy(name, hint, problem)}
          aria-invalid=${problem ? 'true' : nothing} .value=${value ?? ''}>
        ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
      </select>`, hint, problem);
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} placeholder what applies if it is empty
   * @param {string} [hint]
   */
  number(name, label, placeholder, hint) {
    const problem = this.problems[name];
    return field(name, label, html`
      <input id=${name} name=${name} inputmode="decimal" autocomplete="off" placeholder=${placeholder}
        aria-describedby=${describedBy(name, hint, problem)} aria-invalid=${problem ? 'true' : nothing}
        .value=${parameters().get(name) ?? ''}>`, hint, problem);
  }
}

customElements.define('train-view', TrainView);
