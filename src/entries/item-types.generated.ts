// Written by `npm run generate` from the folders of src/items: do not edit.
import type { Registry } from '../core/registry.js';
import type {} from '../elements/base/item-element.js';

export function defineItemTypes(registry: Registry): void {
  registry.define('item-type', 'categorise', () => import('../items/categorise/define.js').then((m) => m.type));
  registry.define('item-report', 'categorise', () => import('../items/categorise/define.js').then((m) => m.type));
  registry.define('item-view', 'categorise', () => import('../items/categorise/define.js').then((m) => m.view));
  registry.define('item-type', 'cloze', () => import('../items/cloze/define.js').then((m) => m.type));
  registry.define('item-report', 'cloze', () => import('../items/cloze/define.js').then((m) => m.type));
  registry.define('item-view', 'cloze', () => import('../items/cloze/define.js').then((m) => m.view));
  registry.define('item-type', 'estimate', () => import('../items/estimate/define.js').then((m) => m.type));
  registry.define('item-report', 'estimate', () => import('../items/estimate/define.js').then((m) => m.type));
  registry.define('item-view', 'estimate', () => import('../items/estimate/define.js').then((m) => m.view));
  registry.define('item-type', 'flashcard', () => import('../items/flashcard/define.js').then((m) => m.type));
  registry.define('item-report', 'flashcard', () => import('../items/flashcard/define.js').then((m) => m.type));
  registry.define('item-view', 'flashcard', () => import('../items/flashcard/define.js').then((m) => m.view));
  registry.define('item-type', 'highlight', () => import('../items/highlight/define.js').then((m) => m.type));
  registry.define('item-report', 'highlight', () => import('../items/highlight/define.js').then((m) => m.type));
  registry.define('item-view', 'highlight', () => import('../items/highlight/define.js').then((m) => m.view));
  registry.define('item-type', 'hotspot', () => import('../items/hotspot/define.js').then((m) => m.card));
  registry.define('item-report', 'hotspot', () => import('../items/hotspot/define.js').then((m) => m.report()));
  registry.define('item-view', 'hotspot', () => import('../items/hotspot/define.js').then((m) => m.view));
  registry.define('item-type', 'match', () => import('../items/match/define.js').then((m) => m.type));
  registry.define('item-report', 'match', () => import('../items/match/define.js').then((m) => m.type));
  registry.define('item-view', 'match', () => import('../items/match/define.js').then((m) => m.view));
  registry.define('item-type', 'matrix', () => import('../items/matrix/define.js').then((m) => m.type));
  registry.define('item-report', 'matrix', () => import('../items/matrix/define.js').then((m) => m.type));
  registry.define('item-view', 'matrix', () => import('../items/matrix/define.js').then((m) => m.view));
  registry.define('item-type', 'numeric', () => import('../items/numeric/define.js').then((m) => m.type));
  registry.define('item-report', 'numeric', () => import('../items/numeric/define.js').then((m) => m.type));
  registry.define('item-view', 'numeric', () => import('../items/numeric/define.js').then((m) => m.view));
  registry.define('item-type', 'order', () => import('../items/order/define.js').then((m) => m.card));
  registry.define('item-report', 'order', () => import('../items/order/define.js').then((m) => m.report()));
  registry.define('item-view', 'order', () => import('../items/order/define.js').then((m) => m.view));
  registry.define('item-type', 'reflection', () => import('../items/reflection/define.js').then((m) => m.type));
  registry.define('item-report', 'reflection', () => import('../items/reflection/define.js').then((m) => m.type));
  registry.define('item-view', 'reflection', () => import('../items/reflection/define.js').then((m) => m.view));
  registry.define('item-type', 'text-entry', () => import('../items/text-entry/define.js').then((m) => m.type));
  registry.define('item-report', 'text-entry', () => import('../items/text-entry/define.js').then((m) => m.type));
  registry.define('item-view', 'text-entry', () => import('../items/text-entry/define.js').then((m) => m.view));
}
