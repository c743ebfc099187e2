import { html, nothing } from 'lit';

import { parameters, onChange } from './address.js';
import { send, session } from './api.js';
import { PageElement } from './element.js';
import { connect, listen } from './events.js';
import './part/sign-in.js';
import './part/theme-switch.js';
import './view/home.js';
import './view/train.js';

/** @typedef {import('./api.js').Session} Session */

/** The frame of the page: who uses it, where in it they are, and whether the service is there. */
class AtelierPage extends PageElement {
  static properties = { session: { state: true }, away: { state: true } };

  constructor() {
    super();
    /** @type {Session | null} */
    this.session = null;
    this.away = false;
  }

  connectedCallback() {
    super.connectedCallback();
    onChange(() => this.requestUpdate());
    listen((name) => {
      if (name === 'open' || name === 'away') {
        this.away = name === 'away';
      }
    });
    this.enter();
  }

  async enter() {
    try {
      this.session = await session();
      this.away = false;
      if (this.session.scopes.includes('read')) {
        connect();
      }
    } catch {
      this.away = true;
      setTimeout(() => this.enter(), 2000);
    }
  }

  async leave() {
    await send('DELETE', 'session');
    location.assign('./');
  }

  render() {
    return html`
      <header class="bar">
        <a class="brand" href="./"><img src="page/icon.svg" alt="" width="28" height="28">Atelier</a>
        <nav aria-label="Page">
          ${this.entry('home', './', 'Jobs')}
          ${this.session?.scopes.includes('train') ? this.entry('train', '?view=train', 'Train') : nothing}
          <a href="swagger-ui.html">API</a>
        </nav>
        <div class="tools">
          ${this.session?.name
            ? html`<span class="who">${this.session.name}</span>
                <button class="quiet" @click=${this.leave}>Sign out</button>`
            : nothing}
          <theme-switch></theme-switch>
        </div>
      </header>
      <div role="status" class="banner" ?hidden=${!this.away}>The service is away. The page goes on when it is back.</div>
      <main id="main">${this.content()}</main>`;
  }

  view() {
    return parameters().get('view') ?? 'home';
  }

  /**
   * @param {string} view
   * @param {string} href
   * @param {string} name
   */
  entry(view, href, name) {
    return html`<a href=${href} aria-current=${this.view() === view ? 'page' : nothing}>${name}</a>`;
  }

  content() {
    if (!this.session) {
      return nothing;
    }
    if (!this.session.scopes.includes('read')) {
      return html`<sign-in .session=${this.session} @signed-in=${() => this.enter()}></sign-in>`;
    }
    return this.view() === 'train' ? html`<train-view></train-view>`
      : html`<home-view .scopes=${this.session.scopes}></home-view>`;
  }
}

customElements.define('atelier-page', AtelierPage);
