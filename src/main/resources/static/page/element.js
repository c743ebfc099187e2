import { LitElement } from 'lit';

/**
 * A custom element without a shadow, so that the page's one style sheet applies to it.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
