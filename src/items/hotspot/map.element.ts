import { html, svg, type TemplateResult } from 'lit';
import type { HotspotTexts } from '../../i18n/en.hotspot.js';
import type { MapData } from './maps/map.js';
import { markOf, standingOf, type Standing } from './shapes.js';
import { classOf, layered, percent, renderMarks, renderShape, type Spot } from './marks.element.js';

/** What of a map is shown, and how it is called. */
export interface MapView {
  readonly id: string;
  readonly view: string;
  readonly texts: HotspotTexts;
  readonly lang: string;
}

/** A map with its places, for eyes and pointers: the list has the controls. */
export function renderMap(data: MapData, { id, view, texts, lang }: MapView, spots: readonly Spot[]): TemplateResult {
  const { box, waters } = data.views[view] ?? { box: [0, 0, 1, 1], waters: {} };
  const asked = new Set(spots.map(({ place }) => place.shape));
  const others = data.countries.filter((country) => !asked.has(country.id));
  const find = (shape: unknown) => data.countries.find((country) => country.id === shape);
  const names = lang.startsWith('en') ? undefined : new Intl.DisplayNames(lang, { type: 'region' });
  return html`
    <svg class="land" viewBox=${box.join(' ')} role="img" aria-label=${texts.maps[id]?.[view] ?? ''}>
      ${others.map(({ path }) => svg`<path class="other" d=${path}></path>`)}
      ${layered(spots).map((spot) => {
        const { id: place, shape } = spot.place;
        return typeof shape === 'string'
          ? svg`<path class="place ${classOf(spot)}" data-place=${place} d=${find(shape)?.path ?? ''}></path>`
          : renderShape(spot, shape, box);
      })}
    </svg>
    <svg class="marks" aria-hidden="true">
      ${Object.entries(waters).map(([water, at]) => renderName(texts.waters[water] ?? '', standingOf(at, box), 'water'))}
      ${others.flatMap(({ code, name, marks }) =>
        marks[view] ? [renderName(names?.of(code) ?? name, standingOf(marks[view], box), 'country')] : [],
      )}
      ${renderMarks(spots, ({ shape }) =>
        typeof shape === 'string' ? standingOf(find(shape)?.marks[view] ?? [], box) : markOf(shape, box[3] / box[2]),
      )}
    </svg>
  `;
}

/** A name on the map, a word a line. */
const renderName = (name: string, { at: [x, y] }: Standing, kind: string): TemplateResult =>
  svg`<svg class="name ${kind}" x=${percent(x)} y=${percent(y)}>
    ${name.split(' ').map((word, index) => svg`<text y=${`${index * 1.15}em`}>${word}</text>`)}
  </svg>`;
