import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Call } from './scorm-lms.js';
import type { Platform } from './platform.js';

const NEWEST = 80;
const LIMITS = { scorm12: 4096, scorm2004: 64_000 } as const;

/** What a platform's grade book is made of, by version. */
const GRADES = {
  scorm12: [
    ['Status', 'cmi.core.lesson_status'],
    ['Score', 'cmi.core.score.raw'],
    ['Question', 'cmi.core.lesson_location'],
    ['Time', 'cmi.core.session_time'],
  ],
  scorm2004: [
    ['Completed', 'cmi.completion_status'],
    ['Passed', 'cmi.success_status'],
    ['Score', 'cmi.score.scaled'],
    ['Question', 'cmi.location'],
    ['Time', 'cmi.session_time'],
  ],
} as const;

const VERSIONS = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004' } as const;

/** Version, the launch, and whether calls fail. */
export function controls(platform: Platform): TemplateResult {
  const { open, version, failing, said } = platform;
  return html`<div class="row">
      <fieldset class="versions">
        <legend class="sr">Standard</legend>
        ${(['scorm12', 'scorm2004'] as const).map(
          (name) =>
            html`<label>
              <input
                type="radio"
                name="version"
                .checked=${live(name === version)}
                @change=${() => platform.begin(name)}
              />${VERSIONS[name]}
            </label>`,
        )}
      </fieldset>
      <label class="failing">
        <input
          type="checkbox"
          .checked=${live(failing)}
          @change=${({ target }: Event) => (platform.failing = (target as HTMLInputElement).checked)}
        />Let every call fail
      </label>
    </div>
    <div class="row buttons">
      <button type="button" @click=${() => (open ? platform.close() : platform.reopen())}>
        ${open ? 'Suspend and close' : 'Reopen'}
      </button>
      <button type="button" @click=${() => platform.begin(version)}>New attempt</button>
      <span role="status">${said}</span>
    </div>`;
}

/** What the platform has: the grade, the responses, each value, and the calls as they came. */
export function record(platform: Platform): TemplateResult {
  const { values, version, calls } = platform;
  const code = values.get('cmi.suspend_data') ?? '';
  return html`
    <section aria-labelledby="grade-title">
      <h2 id="grade-title">The grade book</h2>
      <dl class="grade">
        ${GRADES[version].map(
          ([term, element]) =>
            html`<div class=${platform.fresh.has(element) ? 'fresh' : nothing}>
              <dt>${term}</dt>
              <dd>${values.get(element) ?? '–'}</dd>
            </div>`,
        )}
        <div class=${platform.fresh.has('cmi.suspend_data') ? 'fresh' : nothing}>
          <dt>Session kept</dt>
          <dd>${code ? `${count(code.length)} of ${count(LIMITS[version])} characters` : '–'}</dd>
        </div>
      </dl>
    </section>
    ${responses(platform)} ${everything(platform)}
    <section aria-labelledby="calls-title">
      <h2 id="calls-title">Calls, the newest first</h2>
      <ol class="calls scroll" tabindex="0" aria-labelledby="calls-title">
        ${calls.slice(-NEWEST).reverse().map(callLine)}
      </ol>
    </section>
  `;
}

const count = (value: number): string => new Intl.NumberFormat('en').format(value);

function callLine({ name, values, result, code }: Call): TemplateResult {
  const failed = (code && code !== '0') || /^(?:\d+|throws|says no)$/.test(result);
  const [element = '', value] = values;
  // What was asked for says what it found.
  const answer = /GetValue/.test(name) ? ` → ${result || '“”'}` : '';
  return html`<li class=${failed ? 'failed' : nothing}>
    <b>${name}</b> ${element}${value === undefined ? answer : ` = ${value}`}${
      failed ? html` <em>failed (${code || result})</em>` : nothing
    }
  </li>`;
}

/** Each interaction as a row; in 1.2 that which says the same in words stands below. */
function responses({ values, version }: Platform): TemplateResult {
  const rows: Map<string, string>[] = [];
  for (const [element, value] of values) {
    const [, index = '', name = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (index) (rows[Number(index)] ??= new Map()).set(name, value);
  }
  const key = version === 'scorm12' ? 'student_response' : 'learner_response';
  const columns = ['id', 'type', key, 'correct_responses.0.pattern', 'result', 'latency'];
  const titles = ['Id', 'Type', 'Response', 'Key', 'Result', 'Taken'];
  return html`<section aria-labelledby="responses-title">
    <h2 id="responses-title">Responses</h2>
    ${
      rows.length
        ? html`<div class="scroll wide" role="region" tabindex="0" aria-label="All responses">
            <table>
              <thead>
                <tr>
                  ${titles.map((title) => html`<th scope="col">${title}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                        ${columns.map((name) => html`<td>${row.get(name) ?? ''}</td>`)}
                      </tr>
                      ${
                        row.has('description')
                          ? html`<tr class="words">
                              <td colspan="6">${row.get('description')}</td>
                            </tr>`
                          : nothing
                      }`,
                )}
              </tbody>
            </table>
          </div>`
        : html`<p class="note">None yet: each scored attempt comes here at once.</p>`
    }
  </section>`;
}

function everything({ values, fresh }: Platform): TemplateResult {
  return html`<details>
    <summary>Every value (${values.size})</summary>
    <div class="scroll" role="region" tabindex="0" aria-label="Every value">
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          ${[...values].map(
            ([element, value]) =>
              html`<tr class=${fresh.has(element) ? 'fresh' : nothing}>
                <th scope="row">${element}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
