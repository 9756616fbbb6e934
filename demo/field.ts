import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from './builder/options.js';

/** What is chosen from: what it means in the code, and in words. */
export type Choices = readonly (readonly [value: string, label: string])[];

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export const selectField = (
  id: string,
  choices: Choices,
  value: string,
  set: (value: string) => void,
): TemplateResult =>
  html`<select id=${id} @change=${(event: Event) => set(valueOf(event))}>
    ${choices.map(([name, words]) => html`<option value=${name} .selected=${name === value}>${words}</option>`)}
  </select>`;

/** An option with its label, and what there is to know of it. */
export function optionField(option: Option, value: string, set: (value: string) => void): TemplateResult {
  const { attribute, label, hint, choices, number } = option;
  const told = hint ? `told-${attribute}` : nothing;
  return html`<div class="option">
    <label for=${attribute}>${label}</label>
    ${
      choices
        ? selectField(attribute, choices, value, set)
        : html`<input
            id=${attribute}
            type=${number ? 'number' : 'text'}
            min=${number?.least ?? nothing}
            max=${number?.most ?? nothing}
            step=${number?.step ?? nothing}
            aria-describedby=${told}
            .value=${live(value)}
            @input=${(event: Event) => set(valueOf(event))}
          />`
    }
    ${hint ? html`<p id=${told}>${hint}</p>` : nothing}
  </div>`;
}

/** Some of several, in their own order. */
export function checkField(
  legend: string,
  choices: Choices,
  chosen: readonly string[],
  set: (chosen: string[]) => void,
  note = '',
): TemplateResult {
  const toggle = (value: string): void =>
    set(choices.map(([name]) => name).filter((name) => (name === value) !== chosen.includes(name)));
  return html`<fieldset class="option">
    <legend>${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label
          ><input type="checkbox" .checked=${live(chosen.includes(value))} @change=${() => toggle(value)} /><span
            >${label}</span
          ></label
        >`,
    )}
    ${note ? html`<p>${note}</p>` : nothing}
  </fieldset>`;
}
