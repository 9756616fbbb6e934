import { html, nothing, type TemplateResult } from 'lit';
import { END, type ClassReport, type ItemReport } from '../../core/report/class-report.js';
import { flagSentence } from '../../i18n/class-flags.js';
import { bar, markedBar, sign, table } from './charts.js';
import type { Voice } from './voice.js';

/** Options of one item that are drawn; the table has all. */
const DRAWN = 8;

/** Flagged items, the gravest first, each with why. */
export function renderFlagged(voice: Voice, { items, few }: ClassReport): TemplateResult | typeof nothing {
  const { texts, ofBank } = voice;
  if (few) return nothing;
  const flagged = items.filter(({ flags }) => flags.length).toSorted((a, b) => gravity(a) - gravity(b));
  return html`<section aria-labelledby="flagged">
    <div id="flagged" class="title" role="heading" aria-level="3">${texts.worthALook}</div>
    ${flagged.length ? nothing : html`<p class="quietly">${texts.noFlags}</p>`}
    ${flagged.map(
      (item, index) =>
        html`<article part="flagged" class="flagged" aria-labelledby="flagged-${index}">
          <div id="flagged-${index}" class="stem" role="heading" aria-level="4">${ofBank(item.stem)}</div>
          ${flagWords(voice, item).map((words) => html`<p class="why">${words}</p>`)} ${renderItem(voice, item)}
        </article>`,
    )}
  </section>`;
}

const GRAVITY = ['key-suspect', 'negative-discrimination', 'no-discrimination', 'too-hard', 'too-easy'];

const gravity = ({ flags }: ItemReport): number => {
  const place = GRAVITY.indexOf(flags[0]?.code ?? '');
  return place < 0 ? GRAVITY.length : place;
};

/** Why an item deserves a look, a sentence each. */
export const flagWords = ({ texts, lang }: Voice, { flags }: ItemReport): string[] =>
  flags.map((flag) => flagSentence(flag, texts.itemFlags, lang));

/** Every item with its figures; what was chosen unfolds. */
export function renderItems(voice: Voice, { items }: ClassReport): TemplateResult {
  const { texts, share, decimal, time, n, ofBank } = voice;
  const head = [texts.facility, texts.discrimination, texts.time];
  return html`<section aria-labelledby="items">
    <div id="items" class="title" role="heading" aria-level="3">${texts.allQuestions}</div>
    <p class="quietly">${texts.means.facility} ${texts.means.discrimination}</p>
    <div class="head" aria-hidden="true">
      <span></span><span></span>${head.map((name) => html`<span>${name}</span>`)}
    </div>
    <ol part="items" class="items">
      ${items.map((item, index) => {
        const figure = (name: string, words: string, drawn: unknown = nothing): TemplateResult =>
          html`<span class="cell"><span class="label">${name}</span> <span>${words}</span>${drawn}</span>`;
        return html`<li>
          <details class="item">
            <summary>
              <span class="number">${n(index + 1)}</span>
              <span class="stem"
                >${ofBank(item.stem)}${item.flags.length ? html` <span class="flag">${texts.worthALook}</span>` : nothing}</span
              >
              ${figure(texts.facility, share(item.facility), bar(item.facility))}
              ${figure(texts.discrimination, decimal(item.discrimination))} ${figure(texts.time, time(item.time))}
            </summary>
            <div class="inside">
              ${flagWords(voice, item).map((words) => html`<p class="why">${words}</p>`)} ${renderItem(voice, item)}
            </div>
          </details>
        </li>`;
      })}
    </ol>
    ${table(
      texts.asTable,
      texts.allQuestions,
      [texts.question, texts.figures.learners, ...head],
      items.map((item) => [
        ofBank(item.stem),
        n(item.learners),
        share(item.facility),
        decimal(item.discrimination),
        time(item.time),
      ]),
    )}
  </section>`;
}

/** What was chosen of an item, by whom, and how sure they were. */
function renderItem(voice: Voice, item: ItemReport): TemplateResult {
  const { texts, n, share, decimal, ofBank } = voice;
  const { picks, confidence } = item;
  const [best, weakest] = [texts.best(share(END)), texts.weakest(share(END))];
  const named = (text: string, isKey: boolean): unknown =>
    html`${ofBank(text)}${isKey ? html` <span class="key">${texts.key}</span>` : nothing}`;
  return html`<figure>
      <figcaption class="quietly">
        ${texts.chosen}. ${texts.answered(n(item.attempted), n(item.learners))}.
        <span class="legend"><span>${sign('best')} ${best}</span> <span>${sign('weakest')} ${weakest}</span></span>
      </figcaption>
      <ul class="picks">
        ${picks.slice(0, DRAWN).map(
          ({ text, key, share: part, best: high, weakest: low }) =>
            html`<li class=${key ? 'keyed' : ''}>
              <span class="option">${named(text, key)}</span>
              ${markedBar(part, high, low, key ? 'keyed' : '')}<span class="figure">${share(part)}</span>
            </li>`,
        )}
      </ul>
    </figure>
    ${
      confidence?.length
        ? html`<p class="sure">
            ${texts.sureness}:
            ${confidence.map(
              ({ level, count, facility }, index) =>
                html`${index ? ' · ' : ''}<span>${texts.levels[level - 1]} ${n(count)} (${share(facility)})</span>`,
            )}
          </p>`
        : nothing
    }
    ${table(
      texts.asTable,
      texts.chosen,
      [texts.chosen, texts.figures.learners, texts.all, best, weakest, texts.discrimination],
      picks.map((pick) => [
        named(pick.text, pick.key),
        n(pick.count),
        share(pick.share),
        share(pick.best),
        share(pick.weakest),
        decimal(pick.discrimination),
      ]),
    )}`;
}
