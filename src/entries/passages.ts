import { addArticleTexts } from '../i18n/en.article.js';

addArticleTexts();

/** What shows passages in the page, with its texts. */
export { showInPage } from '../article/index.js';
