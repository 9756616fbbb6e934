import { html, nothing, type TemplateResult } from 'lit';
import type { Bank, Evidence } from '../../core/bank/model.js';
import type { PupilReport } from '../../core/report/class-pupils.js';
import { plainText } from '../../core/text/tree.js';
import { bar, table } from './charts.js';
import type { Voice } from './voice.js';

/** Each pupil's score; what to read again unfolds. */
export function renderPupils(
  voice: Voice,
  pupils: readonly PupilReport[],
  bank: Bank | undefined,
): TemplateResult | typeof nothing {
  const { texts, n, share } = voice;
  if (!pupils.length) return nothing;
  return html`<section aria-labelledby="pupils">
    <div id="pupils" class="title" role="heading" aria-level="3">${texts.pupils}</div>
    <ul part="pupils" class="pupils">
      ${pupils.map((pupil) => {
        const { raw, max } = pupil.score;
        const part = max > 0 ? raw / max : 0;
        return html`<li>
          <details class="item">
            <summary>
              <span class="name"><bdi>${pupil.name ?? texts.noName}</bdi></span>
              <span class="figure">${texts.inPoints(n(raw), n(max))}</span>
              <span class="cell">${bar(part)}</span>
              <span class="figure">${share(part)}</span>
            </summary>
            <div class="inside">${renderAgain(voice, pupil, bank)}</div>
          </details>
        </li>`;
      })}
    </ul>
    ${table(
      texts.asTable,
      texts.pupils,
      [texts.pupil, texts.score, texts.share],
      pupils.map(({ name, score: { raw, max } }) => [
        name ?? texts.noName,
        texts.inPoints(n(raw), n(max)),
        share(max > 0 ? raw / max : 0),
      ]),
    )}
  </section>`;
}

function renderAgain(voice: Voice, { readAgain, attempted, asked }: PupilReport, bank: Bank | undefined): unknown {
  const { texts, n, ofBank } = voice;
  const items = new Map(bank?.items.map((item) => [item.id, item]));
  const answered = html`<p class="quietly">${texts.answered(n(attempted), n(asked))}.</p>`;
  if (!readAgain.length)
    return html`${answered}
      <p>${texts.nothingMissed}</p>`;
  return html`${answered}
    <p class="label">${texts.readAgain}</p>
    <ul class="again">
      ${readAgain.map(
        ({ title, score, missed }) =>
          html`<li>
            <p class="row">
              <span>${title ? ofBank(title) : texts.allQuestions}</span>
              <span class="figure">${texts.inPoints(n(score.raw), n(score.max))}</span>
            </p>
            <ul>
              ${missed.map(({ id, evidence }) => {
                const item = items.get(id);
                return html`<li>
                  ${ofBank(item ? plainText(item.stem) : id)}
                  ${evidence.map((place) => renderPassage(voice, place, bank))}
                </li>`;
              })}
            </ul>
          </li>`,
      )}
    </ul>`;
}

/** The words by which a passage is found, and where it stands. */
function renderPassage({ ofBank }: Voice, { source, textStart, textEnd }: Evidence, bank: Bank | undefined): unknown {
  const title = bank?.sources?.find(({ id }) => id === source)?.title;
  return html`<p class="passage">
    <q>${ofBank(textEnd === undefined ? textStart : `${textStart} … ${textEnd}`)}</q>
    ${title ? html`<cite>${ofBank(plainText(title))}</cite>` : nothing}
  </p>`;
}
