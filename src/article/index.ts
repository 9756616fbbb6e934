export { showInPage } from './in-page.js';
export { passageLink } from './link.js';
export { showPassage, type PassageRequest, type PassageShown } from './passage.js';
