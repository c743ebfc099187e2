import { html, nothing } from 'lit';

/**
 * A labelled control with a hint, and what the service says is wrong with it.
 * @param {string} name of the control, which is also its id
 * @param {string} label
 * @param {unknown} control its id is the name, described by what `describedBy` gives
 * @param {string} [hint]
 * @param {string} [problem]
 */
export const field = (name, label, control, hint, problem) => html`
  <div class="field">
    <label for=${name}>${label}</label>
    ${control}
    ${hint ? html`<small id="${name}-hint">${hint}</small>` : nothing}
    ${problem ? html`<small id="${name}-problem" class="failure">${problem}</small>` : nothing}
  </div>`;

/**
 * @param {string} name
 * @param {string} [hint]
 * @param {string} [problem]
 */
export const describedBy = (name, hint, problem) =>
  [hint && name + '-hint', problem && name + '-problem'].filter(Boolean).join(' ') || nothing;
