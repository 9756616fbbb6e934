import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Bank } from '../../../src/core/bank/model.js';
import { drawnForm } from '../../../src/core/session/form-bank.js';
import { formPlan } from '../../../src/core/session/form-plan.js';
import { FORMS, type Form } from '../../../src/core/session/forms.js';
import { makePlan, type Plan, type Shuffle } from '../../../src/core/session/plan.js';
import { drawingOf, seedAndForm, testIn, type Prepared } from '../link.js';

/** What sheets were printed with. */
export interface Setting {
  /** The test, where it was prepared on the page or its key sheet names its query: then it says all but the form. */
  readonly test: Prepared | undefined;
  readonly seed: string;
  readonly form: Form | '';
  readonly count: string;
  readonly shuffle: Shuffle | '';
  /** Whether the sheets ask how sure one is. */
  readonly sure: boolean;
}

export const BLANK: Setting = { test: undefined, seed: '', form: 'A', count: '', shuffle: '', sure: false };

const SHUFFLES: readonly (readonly [Shuffle | '', string])[] = [
  ['', 'By the bank'],
  ['none', 'Nothing'],
  ['options', 'Options'],
  ['items', 'Questions'],
  ['all', 'Questions and options'],
];

/** The form that the sheets have. */
export function planOf(bank: Bank, { test, seed, form, count, shuffle, sure }: Setting): Plan {
  const asked = (plan: Plan): Plan => (sure ? { ...plan, policy: { ...plan.policy, confidence: 'ask' } } : plan);
  if (test) return asked(drawnForm(bank, drawingOf(test), form || 'A'));
  const options = {
    mode: 'test' as const,
    seed: seed.trim(),
    ...(Number(count) > 0 ? { count: Number(count) } : {}),
    ...(shuffle ? { shuffle } : {}),
  };
  return asked(form ? formPlan(bank, { ...options, form }) : makePlan(bank, options));
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export function settingFields(setting: Setting, set: (change: Partial<Setting>) => void): TemplateResult {
  const { test, form, sure } = setting;
  const setTest = (event: Event): void => {
    const read = testIn(valueOf(event), location.href);
    const [first = 'A'] = read?.forms ?? [];
    const isAsked = (read?.settings['confidence'] ?? 'off') !== 'off';
    set({ test: read, ...(read ? { form: read.form ?? first, sure: isAsked } : {}) });
  };
  const forms = test ? test.forms : ['' as const, ...FORMS];
  return html`<div class="setting">
    <label class="whole"
      >The test’s link, where there is one<input
        autocomplete="off"
        spellcheck="false"
        aria-describedby="told-link"
        @change=${setTest}
    /></label>
    <p id="told-link" class="whole">
      ${test ? 'The link says what was drawn.' : 'Or what the key sheet has behind “The same form on a screen”, as it stands there.'}
    </p>
    ${test ? nothing : drawnFields(setting, set)}
    <label
      >Form
      <select @change=${(event: Event) => set({ form: valueOf(event) as Setting['form'] })}>
        ${forms.map((each) => html`<option value=${each} .selected=${each === form}>${each || 'None'}</option>`)}
      </select></label
    >
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${live(sure)}
        @change=${(event: Event) => set({ sure: (event.target as HTMLInputElement).checked })}
      />
      The sheets ask how sure one is</label
    >
  </div>`;
}

const drawnFields = ({ seed, count, shuffle }: Setting, set: (change: Partial<Setting>) => void): TemplateResult =>
  html`<label
      >Seed<input
        autocomplete="off"
        spellcheck="false"
        .value=${live(seed)}
        @change=${(event: Event) => {
          // As the foot of a sheet has it.
          const { seed: own, form } = seedAndForm(valueOf(event));
          set({ seed: own, ...(form ? { form } : {}) });
        }}
    /></label>
    <label
      >Questions<input
        type="number"
        min="1"
        placeholder="all"
        .value=${live(count)}
        @change=${(event: Event) => set({ count: valueOf(event) })}
    /></label>
    <label
      >Mixed
      <select @change=${(event: Event) => set({ shuffle: valueOf(event) as Setting['shuffle'] })}>
        ${SHUFFLES.map(([name, words]) => html`<option value=${name} .selected=${name === shuffle}>${words}</option>`)}
      </select></label
    >`;
