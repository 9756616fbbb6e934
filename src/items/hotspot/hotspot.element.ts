import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { optionStyles } from '../../elements/base/option.styles.js';
import { pictureAddress } from '../../elements/base/picture-address.js';
import { addHotspotTexts } from '../../i18n/en.hotspot.js';
import { hotspotStyles } from './hotspot.styles.js';
import { renderPlaces, type PlaceState, type Spot } from './marks.element.js';
import type { HotspotItem, Place } from './schema.js';
import { chosenPlaces, keyPlaces } from './score.js';

type ShownMap = NonNullable<HotspotItem['map']>;
type MapDrawing = Awaited<ReturnType<(typeof MAPS)[ShownMap['id']]>>;

/** What is there of an item's picture. */
interface Picture {
  readonly map?: MapDrawing;
  /** Of an image: its height by its width. */
  readonly ratio?: number;
  readonly failed?: boolean;
}

/** The drawings of maps: each is fetched with the first item that shows it. */
const MAPS = { caspian: () => import('./caspian.element.js') };

/**
 * One or several places on a picture or a map. The controls are native radio buttons or checkboxes, each on its place in
 * the drawing; below it their names are a list, which chooses as well. Where there is no drawing the list has the controls.
 *
 * @summary The `hotspot` interaction.
 * @csspart stem - The text asked.
 * @csspart picture - The picture or the map with its places.
 * @csspart place - One place of the list with its name and its feedback.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner chose; `detail.response` is an array of place ids.
 */
export class QuizHotspot extends ItemElement<HotspotItem> {
  static override styles = [...ItemElement.styles, optionStyles, ...hotspotStyles];

  static {
    addHotspotTexts();
  }

  @state() private picture: Picture = {};
  /** The place that is pointed at, or whose control has the focus. */
  @state() private at: string | undefined;

  /** What `picture` is of. */
  #of: string | undefined;

  get #chosen(): readonly string[] {
    return this.item ? chosenPlaces(this.item, this.view?.response).map(({ id }) => id) : [];
  }

  get #many(): boolean {
    return this.item?.choose === 'many';
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll('input')];
  }

  /** Whether the places are drawn, and bear the controls. */
  get #drawn(): boolean {
    return Boolean(this.picture.map ?? this.picture.ratio);
  }

  get #spots(): readonly Spot[] {
    const { item, view, localize, at } = this;
    const order = view?.order ?? item?.places.map(({ id }) => id) ?? [];
    const places = order.flatMap((id) => item?.places.find((place) => place.id === id) ?? []);
    return places.map((place, index) => ({
      place,
      index,
      number: localize.number(index + 1),
      state: this.#stateOf(place),
      at: place.id === at,
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
    const of = `${map?.id} ${image?.src}`;
    if (of === this.#of) return;
    this.#of = of;
    this.picture = {};
    void this.#load();
  }

  async #load(): Promise<void> {
    const of = this.#of;
    const id = this.item?.map?.id;
    if (!id) return;
    const picture = await MAPS[id]().then(
      (map) => ({ map }),
      () => ({ failed: true }),
    );
    if (of !== this.#of) return;
    this.picture = picture;
    if ('map' in picture) picture.map.prepareMap(this.renderRoot as ShadowRoot);
  }

  /** The controls move onto the drawing when that comes: whoever is on one stays on it, or is led to it by "Load again". */
  protected override update(changed: PropertyValues): void {
    const had = (this.renderRoot as ShadowRoot).activeElement as HTMLInputElement | null;
    super.update(changed);
    if (had && !had.isConnected) (this.#inputs.find(({ value }) => value === had.value) ?? this.#inputs[0])?.focus();
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    for (const input of this.#inputs) input.checked = this.#chosen.includes(input.value);
  }

  #onChange(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const chosen = new Set(this.#many ? this.#chosen : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    // In the bank's order, so that the same choice is the same response however it was made.
    this.respond((this.item?.places ?? []).map(({ id }) => id).filter((id) => chosen.has(id)));
  }

  /** The whole of a drawn place stands for its control. */
  readonly #onPoint = (event: Event): void => {
    this.#inputs.find(({ value }) => value === placeAt(event))?.click();
  };

  #onAt(event: Event): void {
    this.at = /in|over/.test(event.type) ? placeAt(event) : undefined;
  }

  #onImage(event: Event): void {
    const image = event.target as HTMLImageElement;
    // Of an image before, whose place this one takes.
    if (!image.complete) return;
    const ratio = (image.naturalHeight || image.clientHeight) / (image.naturalWidth || image.clientWidth);
    this.picture = event.type === 'load' && ratio > 0 && ratio < Infinity ? { ratio } : { failed: true };
  }

  protected override render(): TemplateResult {
    const { item, enabled } = this;
    const { failed } = this.picture;
    const spots = this.#spots;
    return html`
      ${this.renderStem()} ${item?.map && failed ? this.#renderFailed() : nothing}
      <fieldset
        class=${this.#many ? 'many' : ''}
        aria-labelledby="stem"
        aria-describedby="how"
        ?disabled=${!enabled}
        @pointerover=${this.#onAt}
        @pointerout=${this.#onAt}
        @focusin=${this.#onAt}
        @focusout=${this.#onAt}
      >
        <p id="how" class="how">${this.localize.texts[this.#many ? 'chooseMany' : 'chooseOne']} ${this.#how}</p>
        ${!item?.map ? this.#renderImage(spots) : failed ? nothing : this.#renderMap(item.map, spots)}
        <ul role="list">
          ${spots.map((spot) => this.#renderPlace(spot))}
        </ul>
      </fieldset>
      ${this.renderVerdict([])}
    `;
  }

  get #how(): string | typeof nothing {
    const { use } = this.localize.texts.items.hotspot;
    return this.#drawn ? use[this.item?.map ? 'map' : 'picture'] : nothing;
  }

  /** Outside of the group, since the map may be wanted when that is disabled. */
  #renderFailed(): TemplateResult {
    const { notLoaded, loadAgain } = this.localize.texts;
    return html`<p class="option missing">
      ${notLoaded} <button type="button" @click=${() => this.#load()}>${loadAgain}</button>
    </p>`;
  }

  #renderMap({ view = 'whole' }: ShownMap, spots: readonly Spot[]): TemplateResult {
    const { texts, lang } = this.localize;
    return html`<div part="picture" class="stage map ${view}">
        ${this.picture.map?.renderMap({ view, lang, texts }, this.#drawing(spots))}
      </div>
      ${this.#renderAt(spots)}`;
  }

  #renderImage(spots: readonly Spot[]): TemplateResult {
    const { image } = this.item ?? {};
    const { ratio, failed } = this.picture;
    const address = image && !failed && pictureAddress(this, image.src);
    // In place of a picture that can't be had its text; the list has all that is needed to respond.
    if (!address) return html`<p part="picture" class="option missing">${image?.alt}</p>`;
    return html`<div part="picture" class="stage">
        <img src=${address} alt=${image.alt} @load=${this.#onImage} @error=${this.#onImage} />
        ${ratio === undefined ? nothing : renderPlaces(this.#drawing(spots), ratio)}
      </div>
      ${this.#renderAt(spots)}`;
  }

  /** Which place it is, for whoever doesn't see the list at the same time. */
  #renderAt(spots: readonly Spot[]): TemplateResult {
    const spot = spots.find(({ at }) => at);
    return html`<p class="name" aria-hidden="true">${spot?.number} ${spot && this.text(spot.place.name)}</p>`;
  }

  #drawing(spots: readonly Spot[]) {
    return { spots, badge: (spot: Spot) => this.#renderBadge(spot, true), onPoint: this.#onPoint };
  }

  /** The same in the drawing and in the list: a place's number and what came of it; in one of the two with the control. */
  #renderBadge({ place, number, state, index }: Spot, control: boolean): TemplateResult {
    return html`<span class="badge ${state}" data-place=${place.id}>
      ${
        control
          ? html`<input
              id=${`place-${index}`}
              type=${this.#many ? 'checkbox' : 'radio'}
              name="place"
              .value=${place.id}
              aria-describedby=${isTold(state) ? `after-${index}` : nothing}
              @change=${this.#onChange}
            />`
          : nothing
      }
      <span aria-hidden="true"
        >${isTold(state) ? icons[state === 'missed' ? 'correct' : state] : nothing}${number}</span
      >
    </span>`;
  }

  #renderPlace(spot: Spot): TemplateResult {
    const { place, state, index, at } = spot;
    return html`<li part="place" class="option ${state} ${at ? 'at' : ''}" data-place=${place.id}>
      <label for=${`place-${index}`}>
        ${this.#renderBadge(spot, !this.#drawn)}
        <span>${this.text(place.name)}</span>
      </label>
      ${isTold(state) ? this.#renderAfter(spot, state) : nothing}
    </li>`;
  }

  #renderAfter({ place: { feedback }, index }: Spot, state: Told): TemplateResult {
    const { texts } = this.localize;
    const { missed } = texts.items.hotspot;
    const words = state === 'missed' ? `${texts.solution}: ${missed}` : `${texts.verdict[state]}: ${texts.chosen}`;
    return html`<div id=${`after-${index}`} class="after">
      <p class="mark">${words}</p>
      ${feedback === undefined ? nothing : html`<div>${this.text(feedback)}</div>`}
    </div>`;
  }
}

type Told = Exclude<PlaceState, '' | 'chosen'>;

const isTold = (state: PlaceState): state is Told => state !== '' && state !== 'chosen';

const placeAt = (event: Event): string | undefined =>
  (event.target as Element).closest<HTMLElement | SVGElement>('[data-place]')?.dataset['place'];

declare global {
  interface HTMLElementTagNameMap {
    'quiz-hotspot': QuizHotspot;
  }
}
