import { html, nothing } from 'lit';

import { signIn } from '../api.js';
import { PageElement } from '../element.js';

/** Asks for a key where the service needs one. */
class SignIn extends PageElement {
  static properties = { session: { attribute: false }, failure: { state: true } };

  constructor() {
    super();
    /** @type {import('../api.js').Session | null} */
    this.session = null;
    this.failure = '';
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    try {
      await signIn(String(new FormData(form).get('key')).trim());
      this.failure = '';
      this.dispatchEvent(new CustomEvent('signed-in'));
    } catch (problem) {
      this.failure = /** @type {Error} */ (problem).message;
    }
  }

  render() {
    return html`
      <form class="panel narrow" @submit=${this.submit}>
        <h1>Sign in</h1>
        <p>${this.session?.name
          ? html`The key “${this.session.name}” may not read. Use another one.`
          : 'This service needs a key. Whoever runs it creates one.'}</p>
        <label>Key
          <input name="key" type="password" autocomplete="current-password" required
            aria-describedby="sign-in-failure" aria-invalid=${this.failure ? 'true' : nothing}></label>
        <p id="sign-in-failure" class="failure" role="alert">${this.failure}</p>
        <button>Sign in</button>
      </form>`;
  }
}

customElements.define('sign-in', SignIn);
