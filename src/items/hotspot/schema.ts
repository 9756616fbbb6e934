import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, line, list, text } from '../../core/bank/schema.js';
import { MAPS } from './maps/names.generated.js';

/** Part of a picture's width, or of its height. */
const part = v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'));
const size = v.pipe(v.number(), v.gtValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'));

/** Drawn in parts of the picture, from its upper left corner; a circle's radius in parts of its width. */
const drawn = v.variant('kind', [
  fields({ kind: v.literal('circle'), x: part, y: part, r: size }),
  fields({ kind: v.literal('rect'), x: part, y: part, width: size, height: size }),
  fields({ kind: v.literal('polygon'), points: list(v.strictTuple([part, part]), 3) }),
]);

const mapIds = Object.keys(MAPS) as (keyof typeof MAPS)[];
const viewIds = mapIds.flatMap((id) => Object.keys(MAPS[id]) as (keyof (typeof MAPS)[typeof id])[]);

export const hotspotEntries = {
  image: v.optional(fields({ src: line, alt: line })),
  map: v.optional(fields({ id: v.picklist(mapIds), view: v.optional(v.picklist(viewIds)) })),
  choose: v.optional(v.picklist(['one', 'many'])),
  places: list(
    fields({
      id: innerId,
      name: text,
      /** As drawn, or the name of one of the map's countries. */
      shape: v.union([line, drawn]),
      key: v.optional(v.boolean()),
      feedback: v.optional(text),
    }),
    2,
  ),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  image: 'The picture; a map in its place, or this.',
  'image.src': 'Its address, relative to the bank.',
  'image.alt': 'What it shows, for those who do not see it.',
  map: 'A map that the library has.',
  'map.id': 'Which.',
  'map.view': 'Which part of it; `whole` unless said.',
  choose: 'How many: `one` (unless said) or `many`.',
  places: 'What there is to choose from.',
  'places[].name': 'What it is called, in CommonMark.',
  'places[].shape': 'The name of a country of the map, or drawn, in parts of the picture from its upper left corner.',
  'places[].shape.kind': 'How it is drawn.',
  'places[].shape.x': 'A circle’s middle, or a rectangle’s left side.',
  'places[].shape.y': 'A circle’s middle, or a rectangle’s upper side.',
  'places[].shape.r': 'The radius, in parts of the width.',
  'places[].shape.width': 'How wide.',
  'places[].shape.height': 'How high.',
  'places[].shape.points': 'The corners, `[x, y]` each.',
  'places[].key': 'Whether it is to be chosen.',
  'places[].feedback': 'Shown where the place was chosen, and with the solution.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof hotspotEntries, undefined>>;

export type DrawnShape = v.InferOutput<typeof drawn>;
export type Place = Readonly<Own['places'][number]>;
export type HotspotItem = Item & Pick<Own, 'image' | 'map' | 'choose'> & { readonly places: readonly Place[] };

/** Ids of the chosen places. The order doesn't count, and a repeated id counts once. */
export type HotspotResponse = readonly string[];
