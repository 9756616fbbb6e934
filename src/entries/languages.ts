import { registry } from '../core/registry.js';

/** The interface in other languages than English, one file each. */
const LANGUAGES = {
  ar: () => import('../i18n/ar.js'),
  az: () => import('../i18n/az.js'),
  de: () => import('../i18n/de.js'),
  fr: () => import('../i18n/fr.js'),
  hy: () => import('../i18n/hy.js'),
  kk: () => import('../i18n/kk.js'),
  ru: () => import('../i18n/ru.js'),
  tr: () => import('../i18n/tr.js'),
};
for (const [tag, load] of Object.entries(LANGUAGES)) registry.define('texts', tag, async () => (await load()).texts);
