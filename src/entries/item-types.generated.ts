// Written by `npm run generate` from the folders of src/items: do not edit.
import type { Registry } from '../core/registry.js';
import type {} from '../elements/base/item-element.js';

export function defineItemTypes(registry: Registry): void {
  registry.define('item-type', 'numeric', () => import('../items/numeric/type.js').then((m) => m.default));
  registry.define('item-report', 'numeric', () => import('../items/numeric/type.js').then((m) => m.default));
  registry.define('item-view', 'numeric', () => import('../items/numeric/define.js').then((m) => m.view));
  registry.define('item-type', 'text-entry', () => import('../items/text-entry/type.js').then((m) => m.default));
  registry.define('item-report', 'text-entry', () => import('../items/text-entry/type.js').then((m) => m.default));
  registry.define('item-view', 'text-entry', () => import('../items/text-entry/define.js').then((m) => m.view));
}
