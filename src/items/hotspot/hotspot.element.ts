import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { LatePart } from '../../elements/base/late-part.js';
import { optionStyles } from '../../elements/base/option.styles.js';
import { pictureAddress } from '../../elements/base/picture-address.js';
import type { Text } from '../../core/text/tree.js';
import { addHotspotTexts } from '../../i18n/en.hotspot.js';
import { hotspotStyles } from './hotspot.styles.js';
import type { Drawing, PlaceState, Spot } from './marks.element.js';
import { chosenPlaces, ids, keyPlaces } from './places.js';
import type { HotspotItem, Place } from './schema.js';

/** Of an image: its height by its width, or that it can't be had. */
interface Picture {
  readonly ratio?: number;
  readonly failed?: boolean;
}

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

  /** What draws the places, of an image or of a map; without it the list has the controls. */
  readonly #marks = new LatePart(this, () => import('./marks.element.js'));
  readonly #maps = { caspian: new LatePart(this, () => import('./caspian.element.js')) };
  @state() private picture: Picture = {};
  /** The place that is pointed at, or whose control has the focus. */
  @state() private at: string | undefined;

  /** The address of what `picture` is of. */
  #of: string | undefined;

  get #chosen(): readonly string[] {
    return this.item ? ids(chosenPlaces(this.item, this.view?.response)) : [];
  }

  get #many(): boolean {
    return this.item?.choose === 'many';
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll('input')];
  }

  /** Whether the places are drawn, and bear the controls. */
  get #drawn(): boolean {
    return Boolean(this.#face.value && (this.item?.map ?? this.picture.ratio));
  }

  get #map() {
    return this.item?.map && this.#maps[this.item.map.id];
  }

  get #face() {
    return this.#map ?? this.#marks;
  }

  get #spots(): readonly Spot[] {
    const { item, view, localize, at } = this;
    const order = view?.order ?? ids(item?.places ?? []);
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
    this.#face.want()?.addStyles(this.renderRoot as ShadowRoot);
    const of = this.item?.image?.src;
    if (of !== this.#of) this.picture = {};
    this.#of = of;
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
    this.respond(ids(this.item?.places ?? []).filter((id) => chosen.has(id)));
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
    const spots = this.#spots;
    return html`
      ${this.renderStem()} ${this.#map?.renderFailed(this.localize.texts)}
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
        ${item?.map ? this.#renderMap(item.map, spots) : this.#renderImage(spots)}
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

  #renderMap({ view = 'whole' }: NonNullable<HotspotItem['map']>, spots: readonly Spot[]): TemplateResult | undefined {
    const { texts, lang } = this.localize;
    if (this.#map?.failed) return undefined;
    return html`<div part="picture" class="stage map ${view}">
        ${this.#map?.value?.renderMap({ view, lang, texts }, this.#drawing(spots))}
      </div>
      ${this.#face.value?.renderAt(spots, this.#words)}`;
  }

  #renderImage(spots: readonly Spot[]): TemplateResult {
    const { image } = this.item ?? {};
    const { ratio, failed } = this.picture;
    const address = image && !failed && pictureAddress(this, image.src);
    // In place of a picture that can't be had its text; the list has all that is needed to respond.
    if (!address) return html`<p part="picture" class="option missing">${image?.alt}</p>`;
    return html`<div part="picture" class="stage">
        <img src=${address} alt=${image.alt} @load=${this.#onImage} @error=${this.#onImage} />
        ${ratio === undefined ? nothing : this.#marks.value?.renderPlaces(this.#drawing(spots), ratio)}
      </div>
      ${this.#face.value?.renderAt(spots, this.#words)}`;
  }

  readonly #words = (text: Text): unknown => this.text(text);

  #drawing(spots: readonly Spot[]): Drawing {
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
