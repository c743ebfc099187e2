import { html } from 'lit';

import { PageElement } from '../element.js';

const THEMES = { system: 'light dark', light: 'light', dark: 'dark' };

/** Light, dark, or what the system says; remembered by the browser. */
class ThemeSwitch extends PageElement {
  static properties = { theme: { state: true } };

  constructor() {
    super();
    this.theme = localStorage.getItem('theme') ?? 'system';
    this.apply();
  }

  apply() {
    document.documentElement.style.colorScheme = THEMES[/** @type {keyof typeof THEMES} */ (this.theme)] ?? THEMES.system;
  }

  /** @param {Event} event */
  choose(event) {
    this.theme = /** @type {HTMLSelectElement} */ (event.target).value;
    localStorage.setItem('theme', this.theme);
    this.apply();
  }

  render() {
    return html`<label class="compact"><span class="hidden-text">Colours</span>
      <select @change=${this.choose}>
        ${Object.keys(THEMES).map((name) => html`
          <option value=${name} ?selected=${name === this.theme}>${name[0].toUpperCase() + name.slice(1)}</option>`)}
      </select></label>`;
  }
}

customElements.define('theme-switch', ThemeSwitch);
