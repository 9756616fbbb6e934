import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { pictureAddress } from '../../elements/base/picture-address.js';
import { addHotspotTexts } from '../../i18n/en.hotspot.js';
import { hotspotStyles } from './hotspot.styles.js';
import type { MapData } from './maps/map.js';
import type { HotspotItem, Place } from './schema.js';
import { chosenPlaces, keyPlaces } from './score.js';
import type { PlaceState, Spot } from './marks.element.js';

/** What is there of an item's picture. */
interface Picture {
  /** What draws places: fetched with the picture, since the list has all that is needed to respond. */
  readonly stage?: typeof import('./stage.element.js');
  readonly map?: MapData | undefined;
  /** Of an image: its height by its width. */
  readonly ratio?: number;
  readonly failed?: boolean;
}

const MAP_FILES: Readonly<Record<NonNullable<HotspotItem['map']>['id'], () => Promise<MapData>>> = {
  caspian: async () => (await import('./maps/caspian.generated.js')).caspian,
};

/**
 * One or several places on a picture or a map. The controls are native radio buttons or checkboxes in a list; the places
 * on the picture bear the numbers of the list, and choose by pointer.
 *
 * @summary The `hotspot` interaction.
 * @csspart stem - The text asked.
 * @csspart picture - The picture or the map with its places.
 * @csspart place - One place of the list with its control and its feedback.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner chose; `detail.response` is an array of place ids.
 */
export class QuizHotspot extends ItemElement<HotspotItem> {
  static override styles = [...ItemElement.styles, hotspotStyles];

  static {
    addHotspotTexts();
  }

  @state() private picture: Picture = {};
  /** The place whose control has the keyboard's focus. */
  @state() private focused: string | undefined;

  /** What `picture` is of. */
  #of: string | undefined;

  get #chosen(): readonly string[] {
    return this.item ? chosenPlaces(this.item, this.view?.response).map(({ id }) => id) : [];
  }

  get #spots(): readonly Spot[] {
    const { item, view, localize, focused } = this;
    const order = view?.order ?? item?.places.map(({ id }) => id) ?? [];
    const places = order.flatMap((id) => item?.places.find((place) => place.id === id) ?? []);
    return places.map((place, index) => ({
      place,
      number: localize.number(index + 1),
      state: this.#stateOf(place),
      focused: place.id === focused,
    }));
  }

  /**
   * Right or wrong is shown of what was chosen, and of the keys once the item is solved; else a place stays plain, as it
   * does where the item came without its keys.
   */
  #stateOf(place: Place): PlaceState {
    const { view, item } = this;
    const chosen = this.#chosen.includes(place.id);
    const told = view?.outcome && view.outcome.verdict !== 'ungraded' && item && keyPlaces(item).length > 0;
    if (chosen && told) return place.key ? 'correct' : 'incorrect';
    if (chosen) return 'chosen';
    return place.key && view?.solved ? 'missed' : '';
  }

  protected override willUpdate(): void {
    const { image, map } = this.item ?? {};
    const of = image ? `image ${image.src}` : `map ${map?.id}`;
    if (of === this.#of) return;
    this.#of = of;
    void this.#load(of);
  }

  async #load(of = this.#of): Promise<void> {
    const { image, map } = this.item ?? {};
    this.picture = {};
    try {
      const data = map && !image ? MAP_FILES[map.id]() : undefined;
      const stage = await import('./stage.element.js');
      stage.adoptStageStyles(this.renderRoot as ShadowRoot);
      const shapes = await data;
      if (of === this.#of) this.picture = { ...this.picture, stage, map: shapes };
    } catch {
      // An image is shown without its places then.
      if (of === this.#of && !image) this.picture = { failed: true };
    }
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    for (const input of this.renderRoot.querySelectorAll('input')) input.checked = this.#chosen.includes(input.value);
  }

  #onChange(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const chosen = new Set(this.item?.choose === 'many' ? this.#chosen : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    // In the bank's order, so that the same choice is the same response however it was made.
    this.respond((this.item?.places ?? []).map(({ id }) => id).filter((id) => chosen.has(id)));
  }

  /** A place on the picture stands for its control in the list. */
  #onPoint(event: Event): void {
    const place = (event.target as Element).closest<SVGElement>('[data-place]')?.dataset['place'];
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    inputs.find(({ value }) => value === place)?.click();
  }

  #onFocus(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.focused = event.type === 'focusin' && input.matches(':focus-visible') ? input.value : undefined;
  }

  #onImage(event: Event): void {
    const image = event.target as HTMLImageElement;
    // Of an image before, whose place this one takes.
    if (!image.complete) return;
    const ratio = (image.naturalHeight || image.clientHeight) / (image.naturalWidth || image.clientWidth);
    const loaded = event.type === 'load' && ratio > 0 && ratio < Infinity;
    this.picture = loaded ? { ...this.picture, ratio } : { failed: true };
  }

  protected override render(): TemplateResult {
    const { item, enabled, picture } = this;
    const spots = this.#spots;
    return html`
      ${this.renderStem()}
      <fieldset aria-labelledby="stem" aria-describedby="how" ?disabled=${!enabled}>
        <p id="how" class="how">${this.#how}</p>
        ${item?.map && !item.image ? this.#renderMap(spots) : picture.failed ? this.#renderMissing() : this.#renderImage(spots)}
        <div class="list" @focusin=${this.#onFocus} @focusout=${this.#onFocus}>
          ${spots.map((spot, index) => this.#renderPlace(spot, index))}
        </div>
      </fieldset>
      ${this.renderVerdict([])}
    `;
  }

  get #how(): string {
    const { item, picture } = this;
    const { texts } = this.localize;
    const choose = item?.choose === 'many' ? texts.chooseMany : texts.chooseOne;
    return picture.failed ? choose : `${choose} ${texts.items.hotspot.use[item?.map ? 'map' : 'picture']}`;
  }

  #renderMap(spots: readonly Spot[]): TemplateResult {
    const { item, picture, localize } = this;
    const { id = 'caspian', view = 'whole' } = item?.map ?? {};
    const { stage, map, failed } = picture;
    if (failed) {
      return html`<p class="missing">
        ${localize.texts.notLoaded}
        <button type="button" @click=${() => this.#load()}>${localize.texts.loadAgain}</button>
      </p>`;
    }
    const { lang, texts } = localize;
    return html`<div part="picture" class="stage map ${view}" @click=${this.#onPoint}>
      ${map ? stage?.renderMap(map, { id, view, lang, texts: texts.items.hotspot }, spots) : nothing}
    </div>`;
  }

  #renderImage(spots: readonly Spot[]): TemplateResult {
    const { image } = this.item ?? {};
    const address = image && pictureAddress(this, image.src);
    if (!address) return this.#renderMissing();
    const { ratio, stage } = this.picture;
    return html`<div part="picture" class="stage" @click=${this.#onPoint}>
      <img src=${address} alt=${image.alt} @load=${this.#onImage} @error=${this.#onImage} />
      ${ratio === undefined ? nothing : stage?.renderPlaces(spots, ratio)}
    </div>`;
  }

  /** In place of a picture that can't be had its text; the list has all that is needed to respond. */
  #renderMissing(): TemplateResult {
    return html`<p part="picture" class="missing">${this.item?.image?.alt}</p>`;
  }

  #renderPlace({ place, number, state }: Spot, index: number): TemplateResult {
    const told = state !== '' && state !== 'chosen';
    return html`<div part="place" class="place ${state === 'missed' ? 'correct' : state}">
      <label>
        <input
          type=${this.item?.choose === 'many' ? 'checkbox' : 'radio'}
          name="place"
          .value=${place.id}
          aria-describedby=${told ? `after-${index}` : nothing}
          @change=${this.#onChange}
        />
        <span class="number" aria-hidden="true">${number}</span>
        <span>${this.text(place.name)}</span>
      </label>
      ${told ? this.#renderAfter(place, index, state) : nothing}
    </div>`;
  }

  #renderAfter({ feedback }: Place, index: number, state: 'correct' | 'incorrect' | 'missed'): TemplateResult {
    const { texts } = this.localize;
    const words = state === 'missed' ? texts.solution : `${texts.verdict[state]}: ${texts.chosen}`;
    return html`<div id=${`after-${index}`} class="after">
      <p class="mark">${icons[state === 'incorrect' ? state : 'correct']} ${words}</p>
      ${feedback === undefined ? nothing : html`<div>${this.text(feedback)}</div>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-hotspot': QuizHotspot;
  }
}
