import { html, nothing, svg, type TemplateResult } from 'lit';
import { addHotspotMapTexts } from '../../i18n/en.hotspot-map.js';
import type { Texts } from '../../i18n/texts.js';
import {
  addStyles as addMarksStyles,
  classOf,
  percent,
  renderMarks,
  renderShape,
  type Drawing,
} from './marks.element.js';
import { standingOf, type MapData } from './maps/map.js';
import { markOf, type Standing } from './shapes.js';
import { mapStyles } from './map.styles.js';
import type { Place } from './schema.js';

/** What of a map is shown, and how it is called. */
export interface MapView {
  readonly view: string;
  readonly texts: Texts;
  readonly lang: string;
}

/** Makes an item ready for maps: gives its root their look, and English what they say. */
export function addStyles(root: ShadowRoot): void {
  addHotspotMapTexts();
  addMarksStyles(root, mapStyles);
}

/** A map with its places. */
export function renderMap(data: MapData, { view, texts, lang }: MapView, drawing: Drawing): TemplateResult {
  const { views, waters: waterNames, countries = {} } = texts.items.hotspotMap;
  const { box, waters } = data.views[view] ?? { box: [0, 0, 1, 1], waters: {} };
  const { spots, onPoint } = drawing;
  const asked = new Set(spots.map(({ place }) => place.shape));
  const others = data.countries.filter((country) => !asked.has(country.id));
  const find = (shape: unknown) => data.countries.find((country) => country.id === shape);
  const pathOf = (shape: unknown) => find(shape)?.path ?? '';
  const standing = ({ shape }: Place): Standing =>
    typeof shape === 'string' ? standingOf(find(shape)?.marks[view] ?? [], box) : markOf(shape, box[3] / box[2]);
  const nameIn = namesIn(lang);
  return html`
    <svg class="land" viewBox=${box.join(' ')} role="img" aria-label=${views[view] ?? ''} @click=${onPoint}>
      ${others.map(({ path }) => svg`<path class="other" d=${path}></path>`)}
      ${spots.map((spot) => {
        const { id, shape } = spot.place;
        return typeof shape === 'string'
          ? svg`<path class="country ${classOf(spot)}" data-place=${id} d=${pathOf(shape)}></path>`
          : renderShape(spot, box);
      })}
      ${
        // Above all neighbours, so that they are whole. The countries keep their order: one may be pressed just now.
        spots.map((spot) =>
          spot.state || spot.at
            ? svg`<path class="edge ${classOf(spot)}" d=${pathOf(spot.place.shape)}></path>`
            : nothing,
        )
      }
    </svg>
    <svg class="names" aria-hidden="true">
      ${spots.map(({ place }) => renderLine(standing(place)))}
      ${Object.entries(waters).map(([water, at]) => renderName(waterNames[water] ?? '', standingOf(at, box), 'water'))}
      ${others.map(({ code, name, marks }) =>
        marks[view] ? renderName(countries[code] ?? nameIn(code) ?? name, standingOf(marks[view], box), '') : '',
      )}
    </svg>
    ${renderMarks(drawing, standing)}
  `;
}

/** What a browser calls a country in the reader's language; nothing where the drawing's own name is to do. */
function namesIn(lang: string): (code: string) => string | undefined {
  if (!lang.startsWith('en')) {
    try {
      const names = new Intl.DisplayNames(lang, { type: 'region' });
      return (code) => names.of(code);
    } catch {
      // The page names no language that there is.
    }
  }
  return () => undefined;
}

/** From a mark that stands outside of its country to the country; below all marks, so that it runs over none. */
const renderLine = ({ at: [x, y], to }: Standing): TemplateResult | typeof nothing =>
  to
    ? svg`<g class="leader">
        <line x1=${percent(x)} y1=${percent(y)} x2=${percent(to[0])} y2=${percent(to[1])}></line>
        <circle cx=${percent(to[0])} cy=${percent(to[1])} r="2.5"></circle>
      </g>`
    : nothing;

/** A name on the map, a word a line; of a country in it, also where a mark would find no room there. */
const renderName = (name: string, { at, to = at }: Standing, kind: string): TemplateResult =>
  svg`<svg class=${kind} x=${percent(to[0])} y=${percent(to[1])}>
    ${name.split(' ').map((word, index) => svg`<text y=${`${index * 1.15}em`}>${word}</text>`)}
  </svg>`;
